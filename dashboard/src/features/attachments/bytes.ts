import type { LanguageTag } from '../../shared/api/shapes.ts';
import { locales } from '../../shared/i18n/language.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file, in the unit in which the number is below a thousand. */
export function bytes(size: number, language: LanguageTag): string {
  const power = Math.min(units.length - 1, size === 0 ? 0 : Math.floor(Math.log10(size) / 3));
  const unit = units[power] ?? 'byte';
  return new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 }).format(size / 1000 ** power);
}
