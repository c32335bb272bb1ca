import type { Json } from '../../shared/json/json.ts';

/** The numbers in a typed list. Other parts are sent as they were typed, so that the API says what is allowed. */
export function numbersOf(typed: string): readonly Json[] {
  return typed.split(/[\s,;،]+/).filter(part => part !== '').map(part => (/^-?\d+$/.test(part) ? Number(part) : part));
}
