import type { Level, RelationsStatus, Summary } from '../../shared/api/shapes.ts';
import type { Day } from '../../shared/dates/days.ts';
import { establishedOn, hasSectoralOn, levelOn, levels, relationsOn, type Standing } from './ledger.ts';
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

/** How a state stands on a day. */
export interface StateOnDay {
  readonly relations: RelationsStatus;
  readonly establishedOn: string | null;
  readonly standing: Standing | null;
  readonly isSectoral: boolean;
}

/** What the map shows of a state, least to most. */
export type Rank = 'none' | 'interrupted' | 'established' | Level;

export const ranks: readonly Rank[] = ['none', 'interrupted', 'established', ...levels];

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

/** Counts as the API's SummaryFigures does: special relations stand beside the frameworks. */
export function figuresOf(states: readonly State[], onDay: ReadonlyMap<string, StateOnDay>): Figures {
  const byRegion: Record<string, number> = {};
  const byLevel: Record<Level, number> = { comprehensive: 0, strategic: 0, comprehensive_strategic: 0, special: 0 };
  let [related, sectoral] = [0, 0];
  for (const state of states) {
    const now = onDay.get(state.id);
    if (now?.relations === 'established') {
      related++;
      byRegion[state.region] = (byRegion[state.region] ?? 0) + 1;
    }
    if (now?.standing) byLevel[now.standing.level]++;
    else if (now?.isSectoral === true) sectoral++;
  }
  const frameworks = byLevel.comprehensive + byLevel.strategic + byLevel.comprehensive_strategic;
  return { relations: { countries: related, byRegion }, frameworks: { countries: frameworks, byLevel, sectoral } };
}

