import { useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { RowFields } from './RowFields.tsx';
import { Said, type Correcting } from './Said.tsx';
import { rowsFieldId } from './SourceCard.tsx';
import type { TriedRow } from './dryRun.ts';
import type { Tried } from './useImport.ts';
import type { Outcome } from './report.ts';

interface Props extends Correcting {
  readonly rows: readonly TriedRow[];
  readonly tried: Tried;
  readonly isCurrent: boolean;
}

// The number of rows on a page, because a file may have 100,000.
const pageSize = 100;

const outcomes: Readonly<Record<Outcome, MessageKey>> = {
  create: 'import.outcome.create', update: 'import.outcome.update', unchanged: 'import.outcome.unchanged', error: 'import.outcome.error',
};

/** The rows of a file, a page at a time, with the effect of each. */
export function RowsTable({ rows, tried, isCurrent, ...correcting }: Props) {
  const { text } = wording();
  const [page, setPage] = useState(0);
  const begin = page * pageSize;
  const some = rows.slice(begin, begin + pageSize);
  return (
    <>
      <div class="table-scroll import-rows" tabIndex={0} role="region" aria-label={text('import.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('import.line')}</th>
              <th scope="col">{text('import.outcome')}</th>
              <th scope="col">{text('import.record')}</th>
              <th scope="col">{text('import.said')}</th>
              <th scope="col"><span class="visually-hidden">{text('import.open')}</span></th>
            </tr>
          </thead>
          <tbody>{some.map((row, index) => <Row key={begin + index} row={row} tried={tried} isCurrent={isCurrent} {...correcting} />)}</tbody>
        </table>
      </div>
      {rows.length > pageSize && <Pages page={page} total={rows.length} onTurn={setPage} />}
    </>
  );
}

function Row({ row, tried, isCurrent, ...correcting }: { readonly row: TriedRow } & Omit<Props, 'rows'>) {
  const { text, number } = wording();
  const [isOpen, setOpen] = useState(false);
  const canGo = isCurrent && tried.source.name === null;
  const line = number(row.line);
  return (
    <>
      <tr class={`outcome-${row.outcome}`} data-line={row.line}>
        <td>{canGo ? <button type="button" class="link" aria-label={text('import.goTo', { line })} onClick={() => goTo(row.line)}>{line}</button> : line}</td>
        <td><span class="outcome">{text(outcomes[row.outcome])}</span></td>
        <th scope="row"><bdi>{row.id ?? '–'}</bdi></th>
        <td><Said row={row} tried={tried} {...correcting} /></td>
        <td>{row.row !== null && <button type="button" aria-expanded={isOpen} aria-label={text('import.open.line', { line })} onClick={() => setOpen(!isOpen)}>{text('import.open')}</button>}</td>
      </tr>
      {isOpen && row.row !== null && <tr class="import-row-fields"><td colSpan={5}><RowFields row={row} fields={correctedFields(row.row.fields(), tried.source.corrections[row.line])} collection={tried.collection} /></td></tr>}
    </>
  );
}

function correctedFields(fields: ReadonlyMap<string, string>, corrected: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map([...fields, ...Object.entries(corrected)]);
}

function Pages({ page, total, onTurn }: { readonly page: number; readonly total: number; readonly onTurn: (page: number) => void }) {
  const { text, number } = wording();
  const last = Math.ceil(total / pageSize) - 1;
  const from = page * pageSize;
  // Not disabled, because a disabled button would lose the keyboard focus.
  const turn = (to: number) => {
    if (to >= 0 && to <= last) onTurn(to);
  };
  return (
    <p class="import-pages">
      <button type="button" aria-disabled={page === 0} onClick={() => turn(page - 1)}>{text('import.previous')}</button>
      <span>{text('import.page', { from: number(from + 1), to: number(Math.min(total, from + pageSize)), total: number(total) })}</span>
      <button type="button" aria-disabled={page === last} onClick={() => turn(page + 1)}>{text('import.next')}</button>
    </p>
  );
}

/** Moves the cursor to a line of the typed text, where it can be corrected. */
function goTo(line: number): void {
  const area = document.getElementById(rowsFieldId);
  if (!(area instanceof HTMLTextAreaElement)) return;
  const lines = area.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = (area.scrollHeight / lines.length) * (line - 3);
}
