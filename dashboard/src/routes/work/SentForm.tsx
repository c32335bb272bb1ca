import type { FormReport } from '../../shared/api/shapes.ts';
import { isDay } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { useLabels, type Labels } from '../../shared/names/useLabels.ts';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { labelOf } from '../../features/editing/labels.ts';
import type { FormFile } from './useForms.ts';

type Row = NonNullable<FormReport['items']>[number];
type Cell = Row['cells'][number];

const fields: Readonly<Record<string, MessageKey>> = {
  'status': 'reports.status', 'progress': 'reports.progress', 'on': 'reports.on', 'note': 'reports.note', 'obstacles.0.kind': 'forms.obstacle.kind', 'obstacles.0.level': 'forms.obstacle.level',
  'obstacles.0.text': 'forms.obstacle.text', 'proposal': 'reports.proposal', 'nextStep.text': 'reports.nextStep', 'nextStep.dueOn': 'forms.nextStep.dueOn', 'evidence': 'reports.evidence',
};
const vocabularies: Readonly<Record<string, string>> = { 'status': 'commitmentStatus', 'obstacles.0.kind': 'obstacleKind', 'obstacles.0.level': 'settlementLevel' };

interface Props {
  readonly sent: FormFile;
  /** The titles of the commitments, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A workbook that was sent back: for each cell its change, its error, and the changes of others. */
export function SentForm({ sent: { file, state, report, error }, titles }: Props) {
  const { text } = wording();
  return (
    <li class={`my-form is-${state}`}>
      <h3><bdi dir="ltr">{file.name}</bdi></h3>
      {(state === 'trying' || state === 'writing') && <p role="status">{text(state === 'trying' ? 'forms.trying' : 'forms.writing')}</p>}
      {state === 'refused' && <Refusal title={text('forms.refused')} error={error} />}
      {report !== null && state === 'written' && <p class="my-done" role="status">{text('forms.written', { count: report.claims })}</p>}
      {state === 'tried' && error !== null && <Refusal title={text('state.offline')} error={error} />}
      {report !== null && state === 'tried' && <Report report={report} titles={titles} />}
    </li>
  );
}

function Report({ report, titles }: { readonly report: FormReport; readonly titles: ReadonlyMap<string, string> }) {
  const { text } = wording();
  const { claims, unchanged, empty, errors, moreErrors = 0, items = [] } = report;
  return (
    <>
      <p role="status">{text('forms.would', { claims, unchanged, empty })}</p>
      {errors.length > 0 && (
        <div class="troubled" role="alert">
          <p class="troubled-what">{text('forms.faults', { count: errors.length + moreErrors })}</p>
          <ul class="faults">
            {errors.map((fault, index) => <li key={index}><code dir="ltr">{fault.cell}</code> <span>{fault.field === undefined ? '' : fieldText(fault.field)}</span> <span lang="en" dir="ltr">{fault.detail}</span></li>)}
          </ul>
        </div>
      )}
      {items.length > 0 && <Rows rows={items} titles={titles} />}
    </>
  );
}

function Rows({ rows, titles }: { readonly rows: readonly Row[]; readonly titles: ReadonlyMap<string, string> }) {
  const { text } = wording();
  const labels = useLabels();
  return (
    <div class="table-scroll my-cells" tabIndex={0} role="region" aria-label={text('forms.cells')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('forms.cell')}</th>
            <th scope="col">{text('forms.field')}</th>
            <th scope="col">{text('forms.before')}</th>
            <th scope="col">{text('forms.after')}</th>
          </tr>
        </thead>
        {rows.map(row => (
          <tbody key={row.line}>
            <tr class="my-row">
              <th scope="rowgroup" colSpan={4}>
                <bdi>{titles.get(row.id ?? '') ?? row.id ?? text('forms.line', { line: row.line })}</bdi> <small>{text(outcomes[row.outcome])}</small>
                {row.meanwhile !== undefined && <p class="late">{text('forms.meanwhile', { who: wording().list(row.meanwhile.by), what: wording().list(row.meanwhile.fields.map(name => labelOf('commitments', name))) })}</p>}
              </th>
            </tr>
            {row.cells.map(cell => <CellLine key={cell.cell} cell={cell} labels={labels} />)}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const outcomes: Readonly<Record<Row['outcome'], MessageKey>> = { claim: 'forms.claim', unchanged: 'forms.unchanged', error: 'forms.error' };

function CellLine({ cell, labels }: { readonly cell: Cell; readonly labels: Labels }) {
  const isSame = cell.before === cell.after;
  return (
    <tr class={isSame ? '' : 'is-changed'}>
      <td><code dir="ltr">{cell.cell}</code></td>
      <td>{fieldText(cell.field)}</td>
      <td><bdi>{cell.before === undefined ? '–' : valueText(cell.field, cell.before, labels)}</bdi></td>
      <td><bdi>{valueText(cell.field, cell.after, labels)}</bdi></td>
    </tr>
  );
}

function fieldText(field: string): string {
  const key = fields[field] ?? fields[field.split('.')[0] ?? ''];
  return key === undefined ? field : wording().text(key);
}

function valueText(field: string, value: string, labels: Labels): string {
  const vocabulary = vocabularies[field];
  if (vocabulary !== undefined) return labels(vocabulary, value);
  return isDay(value) ? wording().date(value) : value;
}
