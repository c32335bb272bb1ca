import type { Level, RelationsStatus, Summary } from '../../shared/api/shapes.ts';
import type { Day } from '../../shared/dates/days.ts';
import { establishedOn, hasSectoralOn, levelOn, levels, relationsOn, type Standing } from './ledger.ts';
import { profile } from '../../shared/profile/profile.ts';
import type { CountryFacts, Step } from './facts.ts';

/** A state with its dated facts. */
export interface State {
  readonly id: string;
  readonly m49: string;
  readonly name: CountryFacts['name'];
  readonly region: string;
  readonly events: CountryFacts['relations']['events'];
  readonly steps: readonly Step[];
}

/** The rank of a state on a day. */
export interface StateOnDay {
  readonly relations: RelationsStatus;
  readonly establishedOn: string | null;
  readonly standing: Standing | null;
  readonly isSectoral: boolean;
}

/** The rank of a state on the map: `none`, `interrupted`, `established`, or its level. */
export type Rank = Level;

/** All ranks, least to most. */
export function ranks(): readonly Rank[] {
  return ['none', 'interrupted', 'established', ...levels()];
}

/** The figures of a day, as /summary has them. */
export type Figures = Pick<Summary, 'relations' | 'frameworks'>;

/** Joins countries and steps; only states are counted. */
export function statesOf(countries: readonly CountryFacts[], steps: readonly Step[]): State[] {
  const byCountry = new Map<string, Step[]>();
  for (const step of steps) byCountry.set(step.countryId, [...(byCountry.get(step.countryId) ?? []), step]);
  return countries.filter(country => country.kind === 'state').map(country => ({
    id: country.id,
    m49: country.m49 ?? '',
    name: country.name,
    region: country.region ?? '',
    events: country.relations.events,
    steps: byCountry.get(country.id) ?? [],
  }));
}

export function stateOn(state: Pick<State, 'events' | 'steps'>, day: Day): StateOnDay {
  return {
    relations: relationsOn(state.events, day),
    establishedOn: establishedOn(state.events, day),
    standing: levelOn(state.steps, day),
    isSectoral: hasSectoralOn(state.steps, day),
  };
}

export function rankOf(state: StateOnDay): Rank {
  if (state.standing !== null) return state.standing.level;
  if (state.relations === 'established') return 'established';
  return state.relations === 'none' ? 'none' : 'interrupted';
}

/** Counts as the API's SummaryFigures does: levels that the owner's profile counts beside the frameworks are counted separately. */
export function figuresOf(states: readonly State[], onDay: ReadonlyMap<string, StateOnDay>): Figures {
  const byRegion: Record<string, number> = {};
  const byLevel: Record<Level, number> = Object.fromEntries(levels().map(level => [level, 0]));
  let [related, sectoral] = [0, 0];
  for (const state of states) {
    const now = onDay.get(state.id);
    if (now?.relations === 'established') {
      related++;
      byRegion[state.region] = (byRegion[state.region] ?? 0) + 1;
    }
    if (now?.standing) byLevel[now.standing.level] = (byLevel[now.standing.level] ?? 0) + 1;
    else if (now?.isSectoral === true) sectoral++;
  }
  const frameworks = profile.value.levels.filter(one => one.kind === 'framework').reduce((sum, one) => sum + (byLevel[one.level] ?? 0), 0);
  return { relations: { countries: related, byRegion }, frameworks: { countries: frameworks, byLevel, sectoral } };
}

