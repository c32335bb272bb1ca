import type { LanguageTag } from '../api/shapes.ts';
import { isLanguage, preferred } from '../i18n/language.ts';
import { parameter } from './location.ts';

/** The language in the address, or else the first of the reader's own that the page is written in. */
export function languageOfAddress(): LanguageTag {
  const asked = parameter('lang');
  return isLanguage(asked) ? asked : preferred(navigator.languages);
}
