import type { CitedSource } from '../../shared/api/shapes.ts';

/** The sources of a record. */
export interface Sourced {
  readonly source?: { readonly url?: string; readonly note?: string } | undefined;
  readonly sources?: readonly CitedSource[] | undefined;
  readonly verifiedAt?: string | undefined;
}

/** Another value of a field, with its source. */
export interface OtherValue {
  readonly value: string;
  readonly sources: readonly CitedSource[];
}

/** The sources in the order in which they are shown: the preferred one is first. */
export function inOrder(sources: readonly CitedSource[]): readonly CitedSource[] {
  return sources.toSorted((left, right) => Number(right.preferred) - Number(left.preferred));
}

/** The values that sources give for a field and that contradict the record's, each once. */
export function othersOf({ sources = [] }: Sourced, field: string, value: string | undefined): readonly OtherValue[] {
  const others = new Map<string, CitedSource[]>();
  for (const source of sources) {
    for (const said of source.supports.filter(one => one.field === field && !agree(one.value, value))) {
      others.set(said.value, [...others.get(said.value) ?? [], source]);
    }
  }
  return [...others].map(([other, of]) => ({ value: other, sources: of }));
}

/** Whether two values say the same: a year or a month agrees with each of its days. */
export function agree(said: string, value: string | undefined): boolean {
  return said === value || (value !== undefined && isDate(said) && isDate(value) && (said.startsWith(`${value}-`) || value.startsWith(`${said}-`)));
}

/** The value that a pointer leads to in a record, as text. */
export function valueAt(record: unknown, field: string): string | undefined {
  let found = record;
  for (const part of field.split('/').slice(1)) found = typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[part] : undefined;
  return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? String(found) : undefined;
}

export function isDate(text: string): boolean {
  return /^\d{4}(-\d{2}){0,2}$/.test(text);
}

/** Whether there is anything to list. */
export function hasSources({ source, sources, verifiedAt }: Sourced): boolean {
  return sources !== undefined || source?.url !== undefined || source?.note !== undefined || verifiedAt !== undefined;
}
