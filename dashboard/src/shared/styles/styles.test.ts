import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../..');
const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.css')).map(name => name.replaceAll('\\', '/'));
const sheets = names.map(name => ({ name, css: readFileSync(join(source, name), 'utf8').replaceAll(/\/\*.*?\*\//gs, '') }));

/** The sheets of one page or one feature. Those in `shared/styles` hold for the whole page, `print.css` and `wall.css` among them. */
const components = sheets.filter(({ name }) => /^(routes|features)\//.test(name));
const others = sheets.filter(({ name }) => !/^(routes|features)\//.test(name) && !/(print|wall)\.css$/.test(name));

describe('The styles of a page or feature', () => {
  it.each(components)('$name stand within its own elements', ({ css }) => {
    expect(blocksOf(css).filter(selector => !/^:where\((\.[\w-]+(, )?)+\)$/.test(selector))).toEqual([]);
  });

  it('have root classes that no other sheet has', () => {
    const roots = components.flatMap(({ name, css }) => rootsOf(css).map(root => ({ name, root })));
    const isElsewhere = ({ name, root }: (typeof roots)[number]) => sheets.some(other => other.name !== name && !/(print|wall)\.css$/.test(other.name) && leadsOf(other.css).includes(root));

    expect(roots.length).toBeGreaterThan(20);
    expect(roots.filter(isElsewhere)).toEqual([]);
  });

  it('begin with a class that no other page or feature has a style for', () => {
    const owners = components.flatMap(({ name, css }) => [...new Set(leadsOf(css))].map(lead => ({ name, lead })));
    const shared = new Set(others.flatMap(({ css }) => leadsOf(css)));

    expect(owners.filter(one => !shared.has(one.lead) && owners.some(other => other.lead === one.lead && other.name !== one.name))).toEqual([]);
  });
  it('are there for each class that a page has, and not in the sheet of another page only', () => {
    const roomOf = (name: string) => name.split('/').slice(0, 2).join('/');
    const onPages = sheets.filter(({ name }) => !/(print|wall)\.css$/.test(name));
    const styledIn = (one: string) => onPages.filter(({ css }) => new RegExp(`\\.${one}(?![\\w-])`).test(css)).map(({ name }) => roomOf(name));
    const pages = readdirSync(join(source, 'routes'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.tsx')).map(name => `routes/${name.replaceAll('\\', '/')}`);
    const written = pages.flatMap(name => [...readFileSync(join(source, name), 'utf8').matchAll(/class="([^"]+)"/g)]
      .flatMap(([, classes = '']) => classes.split(' ')).map(one => ({ name, one })));

    expect(written.length).toBeGreaterThan(200);
    expect(written.filter(({ name, one }) => {
      const rooms = styledIn(one);
      return rooms.length > 0 && rooms.every(room => room.startsWith('routes/') && room !== roomOf(name));
    })).toEqual([]);
  });
});

/** The selectors of the outermost blocks. */
function blocksOf(css: string): string[] {
  let [depth, start] = [0, 0];
  const found: string[] = [];
  for (let index = 0; index < css.length; index++) {
    const character = css.charAt(index);
    if (character === '{' && depth++ === 0) found.push(css.slice(start, index).trim());
    if (character === '}' && --depth === 0) start = index + 1;
  }
  return found;
}

function rootsOf(css: string): string[] {
  return blocksOf(css).flatMap(selector => selector.match(/\.[\w-]+/g) ?? []);
}

/** The classes that selectors begin with. */
function leadsOf(css: string): string[] {
  return [...css.matchAll(/([^{}@;]+)\{/g)].flatMap(([, selectors = '']) => selectors.split(',')).flatMap(selector => /^\s*&?(\.[\w-]+)/.exec(selector)?.[1] ?? []);
}
