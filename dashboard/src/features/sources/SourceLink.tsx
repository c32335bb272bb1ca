import { wording } from '../../shared/i18n/index.ts';
import { webAddress } from '../../shared/ui/webAddress.ts';
import type { Source } from '../../shared/api/shapes.ts';

/** A link to the source of a fact, with the note on the source beside it. */
export function SourceLink({ source }: { readonly source: Source | undefined }) {
  const { text } = wording();
  const url = webAddress(source?.url);
  if (url === null && source?.note === undefined) return null;
  return (
    <small class="source">
      {url !== null && <a href={url.href} target="_blank" rel="noopener noreferrer"><span class="visually-hidden">{text('country.source')}: </span><bdi>{url.hostname.replace(/^www\./, '')}</bdi></a>}
      {source?.note !== undefined && <bdi>{source.note}</bdi>}
    </small>
  );
}
