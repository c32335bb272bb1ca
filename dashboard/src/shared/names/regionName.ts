import type { LanguageTag } from '../api/shapes.ts';

/** What a state is called by its ISO 3166-1 alpha-2 code (CLDR): the owner has no record in its own registry. Other codes stay as they are. */
export function regionName(code: string, language: LanguageTag): string {
  return /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code : code;
}
