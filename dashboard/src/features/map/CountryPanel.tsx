import { useEffect, useRef } from 'preact/hooks';
import { PageLink } from '../access/PageLink.tsx';
import { address } from '../../shared/api/client.ts';
import { firstDayOf, type Day } from '../../shared/dates/days.ts';
import { isSectoral } from '../relations/ledger.ts';
import { rankOf, type Rank, type State, type StateOnDay } from '../relations/states.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { LevelMark } from '../relations/LevelMark.tsx';
import { lineOf } from '../relations/descriptions.ts';
import type { Labels } from '../../shared/names/useLabels.ts';

interface Props {
  readonly state: State;
  readonly now: StateOnDay;
  readonly day: Day;
  readonly labels: Labels;
  readonly onClose: () => void;
}

interface Entry {
  readonly on: string;
  readonly what: string;
  readonly mark: Rank;
}

/** A state's relations and levels through time. */
export function CountryPanel({ state, now, day, labels, onClose }: Props) {
  const { text, of, date, region, language } = wording();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [state.id]);
  const entries = entriesOf(state, labels);
  return (
    <aside class="country" aria-labelledby="country-name" onKeyDown={event => event.key === 'Escape' && onClose()}>
      <header>
        <LevelMark rank={rankOf(now)} />
        <h3 id="country-name" ref={heading} tabIndex={-1}>{of(state.name)}</h3>
        <button type="button" class="icon-button" aria-label={text('country.close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M3.5 4.9l1.4-1.4L8 6.6l3.1-3.1 1.4 1.4L9.4 8l3.1 3.1-1.4 1.4L8 9.4l-3.1 3.1-1.4-1.4L6.6 8z" /></svg>
        </button>
      </header>
      <p class="country-region">{region(state.region)}</p>
      <p>{lineOf(state, now, labels)}</p>
      <a class="button" href={hrefToPage(`countries/${state.id}`)}>{text('country.open')}</a>
      <PageLink href={address(`countries/${state.id}/brief`, { format: 'html', lang: language, asOf: day })}>{text('country.brief')}</PageLink>
      <h4>{text('country.history')}</h4>
      <ol class="ladder">
        {entries.map(entry => (
          <li key={`${entry.on} ${entry.what}`} class={firstDayOf(entry.on) > day ? 'later' : ''}>
            <LevelMark rank={entry.mark} />
            <span><time dateTime={entry.on}>{date(entry.on)}</time> <bdi>{entry.what}</bdi>{firstDayOf(entry.on) > day && <em> ({text('country.later')})</em>}</span>
          </li>
        ))}
      </ol>
    </aside>
  );
}

function entriesOf(state: State, labels: Labels): Entry[] {
  const { of } = wording();
  const events = state.events.map((event): Entry => ({
    on: event.on,
    what: labels('relationsEvent', event.event),
    mark: event.event === 'established' || event.event === 'resumed' ? 'established' : 'interrupted',
  }));
  const steps = state.steps.map((step): Entry => {
    const label = labels('partnershipLevel', step.level);
    const detail = step.sector ?? (step.title === undefined ? '' : of(step.title));
    return { on: step.effectiveOn, what: detail === '' ? label : `${label}: ${detail}`, mark: isSectoral(step.level) ? 'established' : step.level };
  });
  return [...events, ...steps].sort((left, right) => (firstDayOf(left.on) < firstDayOf(right.on) ? -1 : 1));
}
