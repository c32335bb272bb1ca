import type { Country, Fields, Level, Partnership, RelationsEvent } from '../../shared/api/shapes.ts';

/** The dated facts about a country's relations. */
export type CountryFacts = Fields<Country, 'id' | 'kind' | 'm49' | 'name' | 'region'> & { readonly relations: { readonly events: readonly DatedEvent[] } };

export type DatedEvent = Pick<RelationsEvent, 'event' | 'on'>;

/** The dated facts about one step of a partnership. */
export type Step = Fields<Partnership, 'id' | 'countryId' | 'sector' | 'title' | 'effectiveOn' | 'endsOn'> & { readonly level: Level };
