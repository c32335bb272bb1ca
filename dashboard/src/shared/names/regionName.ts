import type { LanguageTag } from '../api/shapes.ts';

/** The name of a state by its ISO 3166-1 alpha-2 code (CLDR), because the owner has no record in its own registry. Other codes are returned unchanged. */
export function regionName(code: string, language: LanguageTag): string {
  return /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code : code;
}
