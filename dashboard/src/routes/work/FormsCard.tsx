import { useState } from 'preact/hooks';
import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { address } from '../../shared/api/client.ts';
import type { OwedReports } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { SentForm } from './SentForm.tsx';
import { claimsOf, useForms } from './useForms.ts';

interface Props {
  /** Null until it is known. */
  readonly owed: OwedReports | null;
  readonly onWritten: () => void;
}

/** The workbook of an agency and a round: downloaded, filled in, and sent back, by the ministry for many agencies at once. */
export function FormsCard({ owed, onWritten }: Props) {
  const { text } = wording();
  const rounds = owed?.rounds ?? [];
  const forms = useForms([...new Set(rounds.map(round => round.cycle.id))], onWritten);
  const ready = forms.files.filter(file => file.state === 'tried' && claimsOf(file) > 0);
  const claims = ready.reduce((total, file) => total + claimsOf(file), 0);
  const titles = new Map((owed?.items ?? []).map(item => [item.commitment.id, item.commitment.title]));
  return (
    <Card area="forms" title={text('forms.title')}>
      {rounds.length === 0 ? <Empty>{text('reports.rounds.none')}</Empty> : (
        <>
          <p class="note">{text('forms.how')}</p>
          <Download rounds={rounds} />
          <label class="my-chooser">
            <span class="button">{text('forms.send')}</span>
            {/* The browser's own words for this are in its own language. */}
            <input type="file" class="visually-hidden" multiple accept=".xlsx" disabled={forms.isBusy} onChange={event => {
              forms.take([...event.currentTarget.files ?? []]);
              // The same file can be chosen again.
              event.currentTarget.value = '';
            }} />
          </label>
          {forms.files.length > 0 && (
            <div class="my-forms" aria-busy={forms.isBusy}>
              <ul>{forms.files.map(file => <SentForm key={file.key} sent={file} titles={titles} />)}</ul>
              <div class="form-buttons">
                {claims > 0 && <button type="button" class="primary" disabled={forms.isBusy} onClick={forms.confirm}>{text('forms.confirm', { count: claims })}</button>}
                <button type="button" disabled={forms.isBusy} onClick={forms.clear}>{text('forms.clear')}</button>
              </div>
            </div>
          )}
        </>
      )}
    </Card>
  );
}

function Download({ rounds }: { readonly rounds: OwedReports['rounds'] }) {
  const { text, language, compare } = wording();
  const [chosen, setChosen] = useState<string | null>(null);
  const all = rounds.map(round => [`${round.cycle.id} ${round.agency.id}`, round] as const);
  const round = all.find(([key]) => key === chosen)?.[1] ?? rounds[0];
  if (round === undefined) return null;
  const nameOf = (one: OwedReports['rounds'][number]) => `${one.agency.name ?? one.agency.id} · ${one.cycle.name ?? one.cycle.id}`;
  const { cycle, agency } = round;
  return (
    <div class="my-download">
      {all.length > 1 && (
        <FilterSelect label={text('forms.of')} name="form-of" value={chosen} all={nameOf(all[0]?.[1] ?? round)}
          choices={all.slice(1).map(([key, one]) => [key, nameOf(one)] as const).sort((left, right) => compare(left[1], right[1]))} onChange={setChosen} />
      )}
      <p><DownloadLink class="button" href={address(`reviewCycles/${encodeURIComponent(cycle.id)}/form`, { agency: agency.id, lang: language })} name={`form-${cycle.id}-${agency.id}.${language}.xlsx`}>{text('forms.download')}</DownloadLink></p>
    </div>
  );
}
