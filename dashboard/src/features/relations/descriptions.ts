import type { LocalizedText } from '../../shared/api/shapes.ts';
import type { Rank, StateOnDay } from './states.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';

/** The rank of a state, in one line. */
export function lineOf(state: { readonly name: LocalizedText }, now: StateOnDay, labels: Labels): string {
  const { text, of, date } = wording();
  const name = of(state.name);
  if (now.standing !== null) return text('map.level', { name, level: inSentence(labels('partnershipLevel', now.standing.level)), date: date(now.standing.since) });
  if (now.relations === 'established') return text('map.relations', { name, date: now.establishedOn === null ? '' : date(now.establishedOn) });
  if (now.relations === 'none') return text('map.noRelations', { name });
  return text('map.interrupted', { name, status: inSentence(labels('relationsStatus', now.relations)) });
}

const ownWords: Readonly<Partial<Record<Rank, MessageKey>>> = { none: 'map.none', interrupted: 'map.interrupted.legend', established: 'map.established' };

/** The name of a rank in the legend. */
export function rankWord(rank: Rank, labels: Labels): string {
  const key = ownWords[rank];
  return key === undefined ? labels('partnershipLevel', rank) : wording().text(key);
}

// Within a sentence a level's name begins with a small letter, in Vietnamese as in English.
function inSentence(label: string): string {
  const { language } = wording();
  return label.charAt(0).toLocaleLowerCase(language) + label.slice(1);
}
