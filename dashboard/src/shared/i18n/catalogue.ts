import type english from './messages/en.json';

/** The key of a text. The English catalogue defines the keys. */
export type MessageKey = keyof typeof english;

/** A text with placeholders such as `{name}`, or a text for each plural category of the language (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

export type Catalogue = Readonly<Record<MessageKey, Message>>;

export type Gaps = Readonly<Record<string, string | number>>;

/** Replaces the placeholders of a text. In a text with plural forms, the number `count` selects the form. */
export function fill(message: Message, gaps: Gaps, plurals: Intl.PluralRules, numbers: Intl.NumberFormat): string {
  const text = typeof message === 'string' ? message : formOf(message, Number(gaps['count']), plurals);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = gaps[name];
    if (value === undefined) throw new Error(`The text "${text}" has the gap ${name}, and nothing was given for it.`);
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

function formOf(forms: Exclude<Message, string>, count: number, plurals: Intl.PluralRules): string {
  return forms[plurals.select(count)] ?? forms.other ?? '';
}
