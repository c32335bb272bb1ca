import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Message } from './catalogue.ts';
import { languages, locales } from './language.ts';

const source = join(import.meta.dirname, '../..');
const catalogues = Object.fromEntries(languages.map(language =>
  [language, JSON.parse(readFileSync(join(import.meta.dirname, 'messages', `${language}.json`), 'utf8')) as Catalogue]));
const english: Partial<Catalogue> = catalogues['en'] ?? {};
const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const gaps = (message: Message) => [...new Set(forms(message).flatMap(form => form.match(/\{\w+\}/g) ?? []))].sort();

describe('The catalogues', () => {
  it.each(languages)('of %s has every text, and no other', language => {
    expect(Object.keys(catalogues[language] ?? {}).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(languages)('of %s leaves the same gaps as the English one', language => {
    for (const [key, message] of Object.entries(catalogues[language] ?? {}))
      expect([key, gaps(message)]).toEqual([key, gaps(english[key as keyof Catalogue] ?? '')]);
  });

  it.each(languages)('of %s names plural forms that the language has, and the one for all the rest', language => {
    const categories = new Intl.PluralRules(locales[language]).resolvedOptions().pluralCategories;
    for (const message of Object.values(catalogues[language] ?? {}).filter(one => typeof one !== 'string')) {
      expect(categories).toEqual(expect.arrayContaining(Object.keys(message)));
      expect(message).toHaveProperty('other');
    }
  });

  it('have no text that nothing shows', () => {
    const code = sources().join('\n');

    expect(Object.keys(english).filter(key => !code.includes(`'${key}'`))).toEqual([]);
  });
});

function sources(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
    .map(name => readFileSync(join(source, name), 'utf8'));
}
