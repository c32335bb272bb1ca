import { RefusedError } from '../../shared/api/problem.ts';
import type { FieldName } from './draft.ts';
import type { ProblemError } from '../../shared/api/shapes.ts';

/** Something that is wrong, and the field of the form that it is about; null for the whole. */
export interface Fault {
  readonly field: FieldName | null;
  readonly detail: string;
}

const fields: Readonly<Partial<Record<string, FieldName>>> = {
  id: 'id', title: 'en', channel: 'channel', target: 'target', secret: 'secret', events: 'events', leadDays: 'leadDays', language: 'language',
  active: 'active', pausedUntil: 'pausedUntil', clearance: 'clearance',
  countryIds: 'countryIds', regions: 'regions', levels: 'levels', classes: 'classes', agencyIds: 'agencyIds',
};

/** What the API says is wrong, each at the field that its pointer names; its sentence where it names none. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (!(error instanceof RefusedError)) return [];
  return error.problem.errors.map(one => ({ field: fieldOf(one), detail: one.detail }));
}

/** The field of a pointer such as `/filter/countryIds/3` or `/title/vi`. */
export function fieldOf({ pointer }: Pick<ProblemError, 'pointer'>): FieldName | null {
  const [first = '', second = ''] = (pointer ?? '').split('/').slice(1);
  if (first === 'title' && (second === 'vi' || second === 'ar')) return second;
  return fields[first === 'filter' ? second : first] ?? null;
}

/** Where the field is in the page. */
export function fieldId(field: FieldName): string {
  return `subscription-${field}`;
}
