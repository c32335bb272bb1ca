import { useEffect, useMemo, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';
import { Readings } from './Readings.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { RowsTable } from './RowsTable.tsx';
import { faultCount } from './summary.ts';
import { isShown, type Shown } from './dryRun.ts';
import type { Tried } from './useImport.ts';
import type { WrongCell } from './wrongCells.ts';

const triedTexts = { csv: 'import.tried.csv', json: 'import.tried.json', xlsx: 'import.tried.xlsx' } as const;

interface Props {
  readonly tried: Tried;
  /** Whether the import was refused because records were changed after the dry run. */
  readonly isOvertaken: boolean;
  readonly isSending: boolean;
  /** Whether this file and this collection are still chosen. */
  readonly isCurrent: boolean;
  /** Corrections are being tried. */
  readonly isRetrying: boolean;
  readonly onCorrect: (cell: WrongCell, text: string) => void;
  readonly onSend: () => void;
}

const views: Readonly<Record<Shown, MessageKey>> = { all: 'import.show.all', changes: 'import.show.changes', errors: 'import.show.errors' };

/** The effect of every row, and the button for the import. */
export function ReportCard({ tried, isOvertaken, isSending, isRetrying, isCurrent, onCorrect, onSend }: Props) {
  const { text } = wording();
  const { report, rows } = tried;
  const canCorrect = report.columns !== undefined && !isOvertaken;
  const faults = faultCount(report);
  const [shown, setShown] = useState<Shown>(faults > 0 ? 'errors' : 'all');
  // While a file is corrected, the shown rows stay, including the corrected ones.
  useEffect(() => setShown(faults > 0 ? 'errors' : 'all'), [tried.source.bytes, isOvertaken]);
  const filtered = useMemo(() => {
    const corrected = new Set([...tried.wrong.values()].map(cell => cell.line));
    return rows.filter(row => isShown(row, shown) || (shown === 'errors' && corrected.has(row.line)));
  }, [rows, shown, tried.wrong]);
  return (
    <Card area="report" title={text('import.report')} aside={<>{text(triedTexts[tried.source.format])} · {text('app.version', { version: report.version })}</>}>
      {isOvertaken && <p class="import-overtaken" role="alert">{text('import.overtaken')}</p>}
      <ReportFigures report={report} />
      <Readings report={report} collection={tried.collection} />
      <Decision tried={tried} faults={faults} isSending={isSending} isRetrying={isRetrying} isCurrent={isCurrent} onSend={onSend} />
      <Views shown={shown} counts={view => rows.filter(row => isShown(row, view)).length} onChoose={setShown} />
      {report.moreErrors !== undefined && report.moreErrors > 0 && <p class="note">{text('import.moreErrors', { count: report.moreErrors })}</p>}
      {filtered.length === 0 ? <Empty>{text(rows.length === 0 ? 'import.noRows' : 'import.nothingShown')}</Empty> : <RowsTable key={shown} rows={filtered} tried={tried} isCurrent={isCurrent} isLocked={isSending} onCorrect={canCorrect ? onCorrect : null} />}
    </Card>
  );
}

function Decision({ tried, faults, isSending, isRetrying, isCurrent, onSend }: Omit<Props, 'isOvertaken' | 'onCorrect'> & { readonly faults: number }) {
  const { text } = wording();
  const { created, updated } = tried.report;
  const why = isRetrying ? text('import.retrying') : !isCurrent ? text('import.not.changed') : faults > 0 ? text('import.not.faults') : created + updated === 0 ? text('import.not.nothing') : null;
  return (
    <p class="import-actions">
      <button type="button" class="primary" aria-describedby="import-why" disabled={why !== null} aria-busy={isSending} onClick={onSend}>
        {isSending ? text('import.sending') : text('import.send', { count: created + updated })}
      </button>
      <span id="import-why" class="note">{why ?? text('import.send.note')}</span>
    </p>
  );
}

interface ViewsProps {
  readonly shown: Shown;
  readonly counts: (view: Shown) => number;
  readonly onChoose: (view: Shown) => void;
}

function Views({ shown, counts, onChoose }: ViewsProps) {
  const { text, number } = wording();
  return (
    <div class="import-views" role="group" aria-label={text('import.show')}>
      {(Object.keys(views) as Shown[]).map(view => (
        <button key={view} type="button" aria-pressed={shown === view} onClick={() => onChoose(view)}>{text(views[view])} <b>{number(counts(view))}</b></button>
      ))}
    </div>
  );
}
