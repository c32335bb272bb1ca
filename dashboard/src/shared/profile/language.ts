import type { LanguageTag } from '../api/shapes.ts';
import { isLanguage, preferred } from '../i18n/language.ts';
import { parameter } from '../router/location.ts';
import { profile } from './profile.ts';

/** The language in the address if the owner offers it, or else the first of the reader's own that is offered. */
export function languageOfAddress(): LanguageTag {
  const [asked, offered] = [parameter('lang'), profile.value.languages];
  return isLanguage(asked) && offered.includes(asked) ? asked : preferred(navigator.languages, offered);
}
