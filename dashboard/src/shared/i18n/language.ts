import type { LanguageTag } from '../api/shapes.ts';

export const languages: readonly LanguageTag[] = ['vi', 'en', 'ar'];

/** The name of each language in itself. */
export const ownNames: Readonly<Record<LanguageTag, string>> = { vi: 'Tiếng Việt', en: 'English', ar: 'العربية' };

/**
 * The locale that dates and numbers are written in. Official Arabic texts on Viet Nam's relations, the API's own among them, give
 * Gregorian dates in Latin digits, so that a year reads the same beside its source.
 */
export const locales: Readonly<Record<LanguageTag, string>> = { vi: 'vi-VN', en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' };

export function directionOf(language: LanguageTag): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

export function isLanguage(text: string | null): text is LanguageTag {
  return languages.some(language => language === text);
}

/** The first of the reader's languages that is offered; when none is, English, or else the owner's own. */
export function preferred(tags: readonly string[], offered: readonly LanguageTag[] = languages): LanguageTag {
  const read = tags.map(tag => tag.split('-')[0] ?? '').filter(isLanguage).find(tag => offered.includes(tag));
  return read ?? (offered.includes('en') ? 'en' : offered[0] ?? 'en');
}
