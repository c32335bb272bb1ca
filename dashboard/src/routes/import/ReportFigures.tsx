import { wording } from '../../shared/i18n/index.ts';
import { Figure } from '../../shared/ui/Figure.tsx';
import { faultCount } from './summary.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';

/** The number of rows by effect. */
export function ReportFigures({ report }: { readonly report: ImportReport }) {
  const { text } = wording();
  return (
    <dl class="import-figures">
      <Figure name="rows" label={text('import.figure.rows')} value={report.rows} />
      <Figure name="created" label={text('import.figure.created')} value={report.created} />
      <Figure name="updated" label={text('import.figure.updated')} value={report.updated} />
      <Figure name="unchanged" label={text('import.figure.unchanged')} value={report.unchanged} />
      <Figure name="faults" label={text('import.figure.faults')} value={faultCount(report)} />
    </dl>
  );
}
