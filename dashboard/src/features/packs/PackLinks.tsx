import { DownloadLink } from '../access/DownloadLink.tsx';
import { address } from '../../shared/api/client.ts';
import { wording } from '../../shared/i18n/index.ts';

interface Props {
  readonly agency: string;
  /** The year that is reported on; undefined for the current one. */
  readonly year?: number | undefined;
  readonly asOf?: string | undefined;
}

/** The yearly pack of an agency to take along: a paper and a workbook. */
export function PackLinks({ agency, year, asOf }: Props) {
  const { text, language } = wording();
  const file = (format: 'docx' | 'xlsx') => address(`agencies/${encodeURIComponent(agency)}/yearlyPack`, { format, lang: language, year: year === undefined ? undefined : String(year), asOf });
  const name = `yearly-pack-${agency}${year === undefined ? '' : `-${year}`}.${language}`;
  return (
    <>
      <DownloadLink class="button" href={file('docx')} name={`${name}.docx`}>{text('paper.pack')}</DownloadLink>
      {' '}<DownloadLink class="button" href={file('xlsx')} name={`${name}.xlsx`}>{text('paper.packSheet')}</DownloadLink>
    </>
  );
}
