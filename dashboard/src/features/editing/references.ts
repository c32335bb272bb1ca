import { address, read } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Agreement, Country, Fields, List, LocalizedText, Summary } from '../../shared/api/shapes.ts';
import type { Choice } from '../../shared/names/useNames.ts';
import { wording, type Wording } from '../../shared/i18n/index.ts';
import { languages } from '../../shared/i18n/language.ts';
import { regionName } from '../../shared/names/regionName.ts';

type Titled = Fields<Agreement, 'id' | 'title'>;

/** The records of a collection, to choose from by title. */
export interface References {
  /** The title of a record in the page's language; its id until the title is loaded. */
  readonly of: (id: string) => string;
  readonly choicesFor: (typed: string, signal: AbortSignal) => Promise<readonly Choice[]>;
}

/** The maximum number of choices. */
const most = 12;

type Named = Fields<Country, 'id' | 'name'>;

// These collections are small and other pages read them too. A name may be typed in any of the languages.
const whole: readonly string[] = ['countries', 'agencies'];

/**
 * The records of a collection: of a small one all of them, of a large one what the registry's own search finds.
 * @param chosen the one whose name is asked for, of a large collection; null for none
 */
export function useReferences(collection: string, chosen: string | null): References {
  const isWhole = whole.includes(collection);
  const all = useAll(isWhole ? collection : null);
  const record = useResource<Titled>(isWhole || chosen === null || chosen === '' ? null : address(`${collection}/${encodeURIComponent(chosen)}`), null);
  const { of, fold } = wording();
  if (!isWhole) {
    return {
      of: id => (record.value?.id === id ? of(record.value.title) : id),
      choicesFor: (typed, signal) => found(collection, typed, of, signal),
    };
  }
  return {
    of: id => {
      const known = all.find(one => one.id === id);
      return known === undefined ? id : of(known.name);
    },
    choicesFor: typed => Promise.resolve(ranked(all, fold(typed), fold).slice(0, most).map(one => [one.id, of(one.name)] as const)),
  };
}

// The owner has no record, but may be chosen like a country.
function useAll(collection: string | null): readonly Named[] {
  const { of, compare, language } = wording();
  const list = useResource<List<Named>>(collection === null ? null : address(collection, { fields: 'id,name', limit: '500' }), null);
  const summary = useResource<Summary>(collection === 'countries' ? address('summary', { lang: language }) : null, null);
  const owner = summary.value?.owner;
  return [...list.value?.items ?? [], ...(owner === undefined ? [] : [{ id: owner, name: ownerName(owner) }])]
    .sort((left, right) => compare(of(left.name), of(right.name)));
}

function ownerName(code: string): LocalizedText {
  return Object.fromEntries(languages.map(tag => [tag, regionName(code, tag)]));
}

/** Titles that begin with the typed text, in any language, come before those that contain it. */
function ranked(all: readonly Named[], typed: string, fold: (text: string) => string): readonly Named[] {
  const rankOf = (one: Named) => {
    const names = Object.values(one.name).map(fold);
    if (one.id.toLowerCase() === typed || names.some(name => name.startsWith(typed))) return 0;
    return names.some(name => name.split(/[\s-]+/).some(word => word.startsWith(typed))) ? 1 : names.some(name => name.includes(typed)) ? 2 : 3;
  };
  return all.map(one => [rankOf(one), one] as const).filter(([rank]) => rank < 3).sort(([left], [right]) => left - right).map(([, one]) => one);
}

async function found(collection: string, typed: string, of: Wording['of'], signal: AbortSignal): Promise<readonly Choice[]> {
  const limit = String(most);
  const path = typed.trim() === '' ? address(collection, { fields: 'id,title', sort: '-updatedAt', limit }) : address('search', { q: typed, collection, limit });
  const answer = await read<List<Titled>>(path, signal);
  return answer.value.items.map(one => [one.id, of(one.title)] as const);
}
