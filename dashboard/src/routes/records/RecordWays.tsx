import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { mayHavePack } from '../../features/access/principal.ts';
import { PackLinks } from '../../features/packs/PackLinks.tsx';
import { address } from '../../shared/api/client.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage, parameter } from '../../shared/router/location.ts';

/** The links of a record: its papers, and pages about it. */
export function RecordWays({ collection, id }: { readonly collection: string; readonly id: string }) {
  if (collection === 'agencies') return <OfAgency id={id} />;
  return collection === 'activities' ? <OfActivity id={id} /> : null;
}

function OfAgency({ id }: { readonly id: string }) {
  const { text } = wording();
  return (
    <p class="list-tools">
      <a class="button" href={hrefToPage('commitments', { lead: id, overdue: 'true' })}>{text('records.late')}</a>
      <a class="button" href={hrefToPage('compare/agencies', { left: id })}>{text('compare.withAgency')}</a>
      {mayHavePack(id) && <PackLinks agency={id} asOf={parameter('asOf') ?? undefined} />}
    </p>
  );
}

function OfActivity({ id }: { readonly id: string }) {
  const { text, language } = wording();
  const path = address(`activities/${encodeURIComponent(id)}/dossier`, { format: 'docx', lang: language, asOf: parameter('asOf') ?? undefined });
  return <p class="list-tools"><DownloadLink class="button" href={path} name={`dossier-${id}.${language}.docx`}>{text('paper.dossier')}</DownloadLink></p>;
}
