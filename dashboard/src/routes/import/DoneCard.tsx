import { useEffect, useRef } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import type { Tried } from './useImport.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';

interface Props {
  readonly tried: Tried;
  readonly report: ImportReport;
  readonly onAgain: () => void;
}

/** The result of an import, with its version. */
export function DoneCard({ tried, report, onAgain }: Props) {
  const { text, number } = wording();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <Card area="report" title={text('import.report')} aside={tried.source.name ?? undefined}>
      <p class="import-done" ref={said} tabIndex={-1}>{text('import.done', { version: number(report.version) })}</p>
      <ReportFigures report={report} />
      <p class="import-actions"><button type="button" onClick={onAgain}>{text('import.another')}</button></p>
    </Card>
  );
}
