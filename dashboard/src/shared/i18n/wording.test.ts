import { describe, expect, it } from 'vitest';
import { fill } from './catalogue.ts';
import { dateWriter, momentWriter } from './dates.ts';
import { fold } from './fold.ts';
import { wordingOf } from './index.ts';
import arabicTexts from './messages/ar.json';
import vietnameseTexts from './messages/vi.json';
import { locales, preferred } from './language.ts';

const arabic = { zero: 'none', one: 'one', two: 'two', few: '{count} few', many: '{count} many', other: '{count} other' };
const inArabic = (count: number) => fill(arabic, { count }, new Intl.PluralRules(locales.ar), new Intl.NumberFormat(locales.ar));

describe('What is written', () => {
  it('takes the plural form that Arabic has for the number', () => {
    expect([0, 1, 2, 5, 40, 100].map(inArabic)).toEqual(['none', 'one', 'two', '5 few', '40 many', '100 other']);
  });

  it('fails where a gap is left open', () => {
    expect(() => fill('{name} and {other}', { name: 'A' }, new Intl.PluralRules('en'), new Intl.NumberFormat('en'))).toThrow('gap other');
  });

  it('keeps a date as precise as its source', () => {
    const write = dateWriter(locales.en);

    expect(['2013-09-25', '2013-09', '2013'].map(write)).toEqual(['25 September 2013', 'September 2013', '2013']);
  });

  it('gives Vietnamese days in digits and Arabic ones in Latin digits', () => {
    expect(['2024-10-07', '2003-02', '2010'].map(dateWriter(locales.vi))).toEqual(['07/10/2024', 'tháng 2 năm 2003', '2010']);
    expect(dateWriter(locales.ar)('2024-10-07')).toBe('7 أكتوبر 2024');
  });

  it('names the hour of a moment before the day in Vietnamese, and midnight 00:00', () => {
    expect(momentWriter(locales.vi)(new Date(2026, 10, 28, 5, 24))).toBe('05:24 ngày 28/11/2026');
    expect(momentWriter(locales.en)(new Date(2026, 10, 28, 0, 5))).toBe('28 Nov 2026, 00:05');
  });

  it('matches without diacritics, as the API does', () => {
    expect(['Pháp', 'Đức', 'أفغانستان'].map(fold)).toEqual(['phap', 'duc', 'افغانستان']);
  });

  it('keeps the name of an account together within Arabic text, and only there', () => {
    expect(wordingOf('ar', arabicTexts).text('changes.by', { who: 'dev-admin' })).toContain('\u2068dev-admin\u2069');
    expect(wordingOf('vi', vietnameseTexts).text('changes.by', { who: 'dev-admin' })).not.toContain('\u2068');
  });

  it('is in the first of the reader’s languages that there is', () => {
    expect(preferred(['fr-FR', 'vi-VN', 'en'])).toBe('vi');
    expect(preferred(['fr'])).toBe('en');
  });
});
