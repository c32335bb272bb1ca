import type { ComponentChildren } from 'preact';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { change, hrefTo } from '../../shared/router/location.ts';
import { SearchBox } from '../../shared/ui/SearchBox.tsx';
import { cleared } from '../../features/views/views.ts';
import { firstDay } from '../../features/timeline/TimeSlider.tsx';
import { regions } from '../../shared/names/regions.ts';
import { isFiltered, levelChoices, statusChoices, type Query } from './query.ts';

interface Props {
  readonly query: Query;
  readonly labels: Labels;
  readonly today: Day | null;
}

/** The filters of the page. Each choice is in the address at once. */
export function Filters({ query, labels, today }: Props) {
  const { text, region } = wording();
  return (
    <form class="countries-filters" role="search" onSubmit={event => event.preventDefault()}>
      <Field label={text('countries.search')}>
        <SearchBox q={query.q} placeholder={text('countries.search.example')} onSearch={q => change({ q }, 'replace')} />
      </Field>
      <Choice name="region" label={text('map.table.region')} value={query.region} choices={regions} labelOf={region} />
      <Choice name="level" label={text('map.table.level')} value={query.level} choices={levelChoices()} labelOf={code => labels('partnershipLevel', code)} />
      <Choice name="status" label={text('countries.status')} value={query.status} choices={statusChoices} labelOf={code => labels('relationsStatus', code)} />
      <Field label={text('time.day')}>
        <input type="date" name="asOf" min={firstDay()} value={query.asOf ?? today ?? ''} onChange={event => change({ asOf: event.currentTarget.value || null })} />
      </Field>
      {(isFiltered(query) || query.asOf !== null) && <a class="button" href={hrefTo('countries', { q: null, region: null, level: null, status: null, asOf: null, ...cleared() })}>{text('countries.clear')}</a>}
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly string[];
  readonly labelOf: (code: string) => string;
}

function Choice({ name, label, value, choices, labelOf }: ChoiceProps) {
  const { text } = wording();
  return (
    <Field label={label}>
      <select name={name} value={value ?? ''} onChange={event => change({ [name]: event.currentTarget.value || null })}>
        <option value="">{text('countries.all')}</option>
        {choices.map(code => <option key={code} value={code}>{labelOf(code)}</option>)}
      </select>
    </Field>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return <label class="field"><span>{label}</span>{children}</label>;
}
