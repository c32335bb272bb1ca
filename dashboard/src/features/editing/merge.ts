import { isSame, type JsonObject } from '../../shared/json/json.ts';

/** Who changed a field since both began with the same. */
export type Changer = 'mine' | 'theirs' | 'both';

/** A field that two people left differently, or that one of them changed. */
export interface Difference {
  readonly name: string;
  readonly changedBy: Changer;
}

/**
 * What became of a record that two people worked on: the fields that either of them changed, in the order given.
 * Where both changed a field to the same, there is nothing to choose.
 */
export function differences(names: readonly string[], base: JsonObject, mine: JsonObject, theirs: JsonObject): readonly Difference[] {
  return names.flatMap((name): readonly Difference[] => {
    const isMine = !isSame(base[name], mine[name]);
    const isTheirs = !isSame(base[name], theirs[name]);
    if (!isMine && !isTheirs) return [];
    if (isMine && isTheirs) return isSame(mine[name], theirs[name]) ? [] : [{ name, changedBy: 'both' }];
    return [{ name, changedBy: isMine ? 'mine' : 'theirs' }];
  });
}

/** Whose version of each field is to be kept. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** What is chosen before anybody has chosen: what one of the two changed is kept; what both changed somebody has to decide. */
export function choicesAtFirst(found: readonly Difference[]): Choices {
  return Object.fromEntries(found.flatMap(({ name, changedBy }) => (changedBy === 'both' ? [] : [[name, changedBy] as const])));
}

/** The record as it is when everything is chosen: theirs, with what is kept of mine. */
export function resolved(found: readonly Difference[], choices: Choices, mine: JsonObject, theirs: JsonObject): JsonObject {
  const kept = found.filter(({ name }) => choices[name] === 'mine').map(({ name }) => [name, mine[name]] as const);
  return { ...theirs, ...Object.fromEntries(kept) };
}
