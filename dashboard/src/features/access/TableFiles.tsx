import { wording } from '../../shared/i18n/index.ts';
import { DownloadLink } from './DownloadLink.tsx';

interface Props {
  /** The address of the API that the table was read from, with its filters and without a page. */
  readonly path: string;
  /** The name of the files, without an ending. */
  readonly name: string;
}

/** A table as files: all of its rows, not only those of the page that is shown. */
export function TableFiles({ path, name }: Props) {
  const { text } = wording();
  const file = (format: 'csv' | 'xlsx') => `${path}${path.includes('?') ? '&' : '?'}format=${format}`;
  return (
    <>
      <DownloadLink class="button" href={file('xlsx')} name={`${name}.xlsx`}>{text('countries.export.xlsx')}</DownloadLink>
      <DownloadLink class="button" href={file('csv')} name={`${name}.csv`}>{text('countries.export')}</DownloadLink>
    </>
  );
}
