import { isSame, type JsonObject } from '../../shared/json/json.ts';

/** The author of a change since both started with the same state. */
export type Changer = 'mine' | 'theirs' | 'both';

/** A field that at least one of two people has changed. */
export interface Difference {
  readonly name: string;
  readonly changedBy: Changer;
}

/**
 * The fields of a record that either of two people has changed, in the given order.
 * If both changed a field to the same value, there is nothing to choose.
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

/** The version of each field to keep. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** The initial choices: a field that only one person changed keeps that change; a field that both changed has no choice yet. */
export function choicesAtFirst(found: readonly Difference[]): Choices {
  return Object.fromEntries(found.flatMap(({ name, changedBy }) => (changedBy === 'both' ? [] : [[name, changedBy] as const])));
}

/** The record after all choices: theirs, with the fields that are kept of mine. */
export function resolved(found: readonly Difference[], choices: Choices, mine: JsonObject, theirs: JsonObject): JsonObject {
  const kept = found.filter(({ name }) => choices[name] === 'mine').map(({ name }) => [name, mine[name]] as const);
  return { ...theirs, ...Object.fromEntries(kept) };
}
