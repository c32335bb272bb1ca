import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '..');
const sheets = Object.fromEntries(readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css')).map(name => [name, readFileSync(join(source, name), 'utf8')]));

/** What holds for a class wherever it stands: in general, and in print. */
const besides = ['ui/ui.css', 'ui/print.css'];

it('No two style sheets lay out the same class, so that no page changes another', () => {
  const sheetsOf = new Map<string, string[]>();
  for (const [sheet, css] of Object.entries(sheets).filter(([name]) => !besides.includes(name))) {
    for (const name of new Set(classesOf(css))) sheetsOf.set(name, [...(sheetsOf.get(name) ?? []), sheet]);
  }

  expect(sheetsOf.size).toBeGreaterThan(100);
  expect([...sheetsOf].filter(([, all]) => all.length > 1)).toEqual([]);
});

// Selectors that are one class and nothing else: with anything beside it, it is about a class where it stands.
function classesOf(css: string): string[] {
  return [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}@;]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .map(selector => selector.trim())
    .filter(selector => /^\.[\w-]+$/.test(selector));
}
