/** The values in a form: JSON, and undefined for an empty field. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Leaves out empty fields, which are not sent. An empty list stays, because it means that there are no items. */
export function pruned(value: Json): Json {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  // An empty item is kept, so that the API's pointers match the items of the form.
  if (isList(value)) return value.map(item => pruned(item) ?? (isObject(item) ? {} : undefined)).filter(item => item !== undefined);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, pruned(member)] as const).filter(([, member]) => member !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** Whether two values mean the same. An empty list equals a missing one, and the order of members does not matter. */
export function isSame(left: Json, right: Json): boolean {
  const [one, other] = [said(left), said(right)];
  if (isList(one) && isList(other)) return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (isObject(one) && isObject(other)) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(name => isSame(one[name], other[name]));
  }
  return one === other;
}

function said(value: Json): Json {
  const kept = pruned(value);
  return isList(kept) && kept.length === 0 ? undefined : kept;
}

/**
 * The merge patch (RFC 7396) from one to the other, field by field: a list is replaced as a whole, and a removed field is null.
 * @param after the same members that `before` was restricted to; others of `before` are not touched
 */
export function patchOf(before: JsonObject, after: JsonObject): JsonObject {
  const patch: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name], after[name]];
    if (isSame(was, is)) continue;
    const [old, kept] = [pruned(was), pruned(is)];
    if (isObject(old) && isObject(kept)) patch[name] = patchOf(old, kept);
    else patch[name] = kept ?? (isList(is) ? [] : null);
  }
  return patch;
}
