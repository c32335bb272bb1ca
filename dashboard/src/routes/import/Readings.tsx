import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { namesTaken, type Likeness } from './report.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';

interface Props {
  readonly report: ImportReport;
  readonly collection: string;
}

// More rows than these push the decision out of view.
const mostAtOnce = 20;

/** The registry's interpretations of the file: codes for names, and records for rows without an id. */
export function Readings({ report: { matches = [], duplicates = [] }, collection }: Props) {
  const { text } = wording();
  const taken = namesTaken(matches);
  return (
    <>
      {duplicates.length > 0 && (
        <details class="more import-readings import-likely" open={duplicates.length <= mostAtOnce}>
          <summary>{text('import.likely', { count: duplicates.length })}</summary>
          <ul>{duplicates.map(like => <Like key={like.line} like={like} collection={collection} />)}</ul>
        </details>
      )}
      {taken.length > 0 && (
        <details class="more import-readings import-matches">
          <summary>{text('import.matches', { count: taken.length })}</summary>
          <ul>{taken.map(({ field, text: name, code, rows }) => (
            <li key={`${field} ${name}`}><code>{field}</code> <q dir="auto">{name}</q> → <code>{code}</code> <span class="note">{text('import.rows', { count: rows })}</span></li>
          ))}</ul>
        </details>
      )}
    </>
  );
}

function Like({ like, collection }: { readonly like: Likeness; readonly collection: string }) {
  const { text, number, of } = wording();
  return (
    <li>
      {text('import.likely.line', { line: number(like.line) })}{' '}
      {like.id !== null && <a href={hrefToPage(`work/${collection}/${encodeURIComponent(like.id)}`)}><bdi>{like.title === undefined ? like.id : of(like.title)}</bdi></a>}
      {like.id === null && like.otherLine !== null && text('import.likely.other', { line: number(like.otherLine) })}
    </li>
  );
}
