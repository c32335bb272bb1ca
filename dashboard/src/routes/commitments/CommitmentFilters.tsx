import { cleared } from '../../features/views/views.ts';
import { useCodes } from '../../shared/names/useNames.ts';
import { isDay } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { change, hrefTo, parameter, place } from '../../shared/router/location.ts';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { ofForm, ofLinks, type LinkFilter } from '../../features/figures/query.ts';
import type { Words } from './words.ts';

// Another selection begins at its first page.
const choose = (changes: Readonly<Record<string, string | null>>) => change({ ...changes, cursor: null });

/** The filters of the list. The address holds them. */
export function CommitmentFilters({ words }: { readonly words: Words }) {
  const { text } = wording();
  const [levels, cells] = [useCodes('settlementLevel'), useCodes('governmentStatus')];
  return (
    <>
      <label class="filter">
        <span>{text('filters.text')}</span>
        <input type="search" name="q" value={parameter('q') ?? ''} onChange={event => choose({ q: event.currentTarget.value === '' ? null : event.currentTarget.value })} />
      </label>
      <FilterSelect label={text('commitment.status')} name="status" value={parameter('status')} all={text('filters.all')} choices={words.statuses} onChange={status => choose({ status })} />
      <FilterSelect label={text('filters.agency')} name="agency" value={parameter('agency')} all={text('filters.all')} choices={words.agencies.choices} onChange={agency => choose({ agency })} />
      <FilterSelect label={text('filters.country')} name="country" value={parameter('country')} all={text('filters.all')} choices={words.countries.choices} onChange={country => choose({ country })} />
      <Lateness />
      <DayFilter name="dueFrom" label={text('filters.dueFrom')} />
      <DayFilter name="dueTo" label={text('filters.dueTo')} />
      <FilterSelect label={text('filters.disputed')} name="disputed" value={parameter('disputed')} all={text('filters.all')}
        choices={[['true', text('filters.disputed.true')], ['false', text('filters.disputed.false')]]} onChange={disputed => choose({ disputed })} />
      <FilterSelect label={text('filters.awaiting')} name="awaiting" value={parameter('awaiting')} all={text('filters.all')}
        choices={[['true', text('filters.awaiting.true')], ['false', text('filters.awaiting.false')]]} onChange={awaiting => choose({ awaiting })} />
      <FilterSelect label={text('filters.obstacle')} name="obstacleLevel" value={parameter('obstacleLevel')} all={text('filters.all')} choices={levels} onChange={obstacleLevel => choose({ obstacleLevel })} />
      <FilterSelect label={text('filters.government')} name="governmentStatus" value={parameter('governmentStatus')} all={text('filters.all')} choices={cells} onChange={governmentStatus => choose({ governmentStatus })} />
      <Chips words={words} />
    </>
  );
}

// One choice for two filters of the API: overdue, and the escalation level.
function Lateness() {
  const { text } = wording();
  const escalations = useCodes('escalation');
  const value = parameter('escalation') ?? parameter('overdue');
  const set = (given: string | null) => {
    const isFlag = given === 'true' || given === 'false';
    choose({ overdue: isFlag ? given : null, escalation: isFlag ? null : given });
  };
  return (
    <FilterSelect label={text('filters.late')} name="late" value={value} all={text('filters.all')} onChange={set}
      choices={[['true', text('filters.late.true')], ...escalations.map(([code, label]) => [code, text('filters.late.to', { who: label })] as const), ['false', text('filters.late.false')]]} />
  );
}

function DayFilter({ name, label }: { readonly name: 'dueFrom' | 'dueTo'; readonly label: string }) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input type="date" name={name} value={parameter(name) ?? ''} onChange={event => choose({ [name]: isDay(event.currentTarget.value) ? event.currentTarget.value : null })} />
    </label>
  );
}

const linkTexts: Readonly<Record<LinkFilter, MessageKey>> = {
  lead: 'filter.lead', agreement: 'filter.agreement', activity: 'filter.activity', tag: 'filter.tag', precision: 'filter.precision',
  verifiable: 'filter.verifiable', started: 'filter.started', reviewed: 'filter.reviewed', claimed: 'filter.claimed', assessed: 'filter.assessed',
  claimedComplete: 'filter.claimedComplete', answered: 'filter.answered', obstructed: 'filter.obstructed', obstacleKind: 'filter.obstacleKind',
  milestoneMissed: 'filter.milestoneMissed', unclear: 'filter.unclear', period: 'filter.period', calendar: 'filter.calendar',
  region: 'filter.region', countryLevel: 'filter.countryLevel', sector: 'field.sector', inAgreement: 'filter.inAgreement', atActivity: 'filter.atActivity', highLevel: 'filter.highLevel', concludedAs: 'filter.concludedAs',
  startedFrom: 'filter.startedFrom', startedTo: 'filter.startedTo', completedFrom: 'filter.completedFrom', completedTo: 'filter.completedTo',
  firstActionDaysFrom: 'filter.firstActionDaysFrom', firstActionDaysTo: 'filter.firstActionDaysTo', completionDaysFrom: 'filter.completionDaysFrom', completionDaysTo: 'filter.completionDaysTo',
  evidence: 'filter.evidence', timed: 'filter.timed', onTime: 'filter.onTime', reviewDueBy: 'filter.reviewDueBy', from: 'filter.from', to: 'filter.to', asOf: 'filter.asOf',
};

function Chips({ words }: { readonly words: Words }) {
  const { text } = wording();
  const chips = ofLinks.filter(name => parameter(name) !== null);
  const isNarrowed = chips.length > 0 || ofForm.some(name => parameter(name) !== null);
  if (!isNarrowed) return null;
  const none = { ...Object.fromEntries([...ofForm, ...ofLinks, 'cursor'].map(name => [name, null])), ...cleared() };
  return (
    <ul class="chips">
      {chips.map(name => {
        const label = `${text(linkTexts[name])}: ${valueOf(name, parameter(name) ?? '', words)}`;
        return <li key={name}><a href={hrefTo(place.value.path, { [name]: null, cursor: null })} aria-label={text('filters.remove', { filter: label })}><bdi>{label}</bdi> ×</a></li>;
      })}
      <li><a href={hrefTo(place.value.path, none)}>{text('filters.clear')}</a></li>
    </ul>
  );
}

function valueOf(name: LinkFilter, value: string, words: Words): string {
  const { text, date } = wording();
  if (value === 'true') return text('filters.yes');
  if (value === 'false') return text('filters.no');
  if (value === '9999-12-31') return text('filters.anyDay');
  if (name === 'lead') return words.agencies.of(value);
  if (name === 'region') return wording().region(value);
  return isDay(value) ? date(value) : value;
}
