import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../..');
const sheets = Object.fromEntries(readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css')).map(name => [name, readFileSync(join(source, name), 'utf8')]));

/** What holds for a class wherever it stands: in general, and in print. */
const besides = ['shared/styles/base.css', 'shared/styles/print.css', 'shared/styles/tokens.css'];

/** Sheets of what all pages share may speak of what is theirs. */
const shared = /^shared\/styles\//;

it('No style sheet lays out what begins with a class of another one, so that no page changes another', () => {
  const rules = Object.entries(sheets).filter(([name]) => !besides.includes(name)).flatMap(([sheet, css]) => selectorsOf(css).map(selector => ({ sheet, selector })));
  const owners = new Map<string, Set<string>>();
  for (const { sheet, selector } of rules.filter(rule => /^\.[\w-]+$/.test(rule.selector))) owners.set(selector, (owners.get(selector) ?? new Set()).add(sheet));
  const isForeign = (sheet: string, owned: ReadonlySet<string> | undefined) => owned !== undefined && (owned.size > 1 || !owned.has(sheet));

  expect(owners.size).toBeGreaterThan(100);
  expect(rules.filter(({ sheet, selector }) => !shared.test(sheet) && isForeign(sheet, owners.get(/^\.[\w-]+/.exec(selector)?.[0] ?? '')))).toEqual([]);
});

function selectorsOf(css: string): string[] {
  return [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}@;]+)\{/g)].flatMap(([, selectors = '']) => selectors.split(',')).map(selector => selector.trim());
}
