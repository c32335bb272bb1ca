import { signal } from '@preact/signals';
import type { LanguageTag, LocalizedText, PartialDate } from '../api/shapes.ts';
import { fill, type Catalogue, type Gaps, type MessageKey } from './catalogue.ts';
import { dateWriter, momentWriter } from './dates.ts';
import { directionOf, locales } from './language.ts';
import { fold } from './fold.ts';

/** Everything that depends on the language: texts, and how dates, numbers and names are written and sorted. */
export interface Wording {
  readonly language: LanguageTag;
  readonly direction: 'ltr' | 'rtl';
  readonly text: (key: MessageKey, gaps?: Gaps) => string;
  /** A date as precise as it is given. */
  readonly date: (date: PartialDate) => string;
  /** The time of day in the reader's own zone. */
  readonly time: (instant: Date) => string;
  /** Day and time in the reader's own zone. */
  readonly moment: (instant: Date) => string;
  readonly number: (value: number) => string;
  /** A difference, always with its sign. */
  readonly signed: (value: number) => string;
  readonly percent: (share: number) => string;
  /** Names one after another. */
  readonly list: (names: readonly string[]) => string;
  /** "in 3 days", "yesterday". */
  readonly daysAway: (days: number) => string;
  /** The text in this language, or else in another existing one. */
  readonly of: (text: LocalizedText) => string;
  /** The name of a UN M49 region. */
  readonly region: (name: string) => string;
  readonly compare: (left: string, right: string) => number;
  readonly fold: (text: string) => string;
}

// CLDR has these names too, by their M49 codes; Chromium's part of CLDR does not.
const regionKeys = { Africa: 'region.Africa', Americas: 'region.Americas', Asia: 'region.Asia', Europe: 'region.Europe', Oceania: 'region.Oceania' } as const;

function isRegion(name: string): name is keyof typeof regionKeys {
  return name in regionKeys;
}

const catalogues = import.meta.glob<Catalogue>('./messages/*.json', { import: 'default' });

const current = signal<Wording | null>(null);

/** The language that the page is in. */
export function wording(): Wording {
  if (current.value === null) throw new Error('The language is not there yet.');
  return current.value;
}

/** Switches the page to a language after its texts are loaded. */
export async function speak(language: LanguageTag): Promise<void> {
  if (current.peek()?.language === language) return;
  const catalogue = await catalogues[`./messages/${language}.json`]?.();
  if (catalogue === undefined) throw new Error(`There are no texts in ${language}.`);
  current.value = wordingOf(language, catalogue);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

const accountGaps = ['who', 'person', 'author'];

// Names of accounts are in Latin letters. Between Unicode's isolates (FSI, PDI) they do not reorder the Arabic text around them.
function isolated(gaps: Gaps): Gaps {
  return Object.fromEntries(Object.entries(gaps).map(([gap, value]) => [gap, accountGaps.includes(gap) && typeof value === 'string' ? `\u2068${value}\u2069` : value]));
}

/** Built from a catalogue and the platform's knowledge of the language. */
export function wordingOf(language: LanguageTag, catalogue: Catalogue): Wording {
  const locale = locales[language];
  const numbers = new Intl.NumberFormat(locale);
  const signs = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const plurals = new Intl.PluralRules(locale);
  const times = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
  const away = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const collator = new Intl.Collator(locale);
  const isolate = directionOf(language) === 'rtl' ? isolated : (gaps: Gaps) => gaps;
  const text = (key: MessageKey, gaps: Gaps = {}) => fill(catalogue[key], isolate(gaps), plurals, numbers);
  return {
    language,
    direction: directionOf(language),
    text,
    date: dateWriter(locale),
    time: instant => times.format(instant),
    moment: momentWriter(locale),
    number: value => numbers.format(value),
    signed: value => signs.format(value),
    percent: share => percents.format(share),
    list: names => names.join(language === 'ar' ? '، ' : ', '),
    daysAway: days => away.format(days, 'day'),
    of: text => text[language] ?? text.en ?? text.vi ?? text.ar ?? '',
    region: name => (isRegion(name) ? text(regionKeys[name]) : name),
    compare: (left, right) => collator.compare(left, right),
    fold: text => fold(text),
  };
}
