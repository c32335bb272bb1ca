import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { languages } from '../src/shared/i18n/language.ts';
import type { prerender } from '../src/prerender.tsx';

/** The figures that the server fills in, by the names of the page's elements. */
const figures = ['relations', 'frameworks', 'missions', 'overdue'];

/**
 * Writes the overview's page once for each language as the app renders it before it has data, with gaps such as `{{relations}}` that the
 * server fills. They are kept beside the dashboard's files and not among them, because nobody may read them with gaps.
 */
export function firstView(): Plugin {
  let root = '';
  let files = '';
  let base = '';
  /** The addresses of scripts by their sources, such as `/src/early.ts`. */
  const fileOf = new Map<string, string>();
  return {
    name: 'first-view',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      files = join(root, config.build.outDir);
      base = config.base;
    },
    writeBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && chunk.facadeModuleId !== null) fileOf.set(chunk.facadeModuleId.slice(root.length), base + chunk.fileName);
      }
    },
    async closeBundle() {
      const folder = `${files}-first`;
      mkdirSync(folder, { recursive: true });
      const page = readFileSync(join(files, 'index.html'), 'utf8');
      actAsBrowser(base);
      const server = await createServer({ root, base, configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, hmr: false, watch: null }, optimizeDeps: { noDiscovery: true } });
      try {
        const module = await server.ssrLoadModule('/src/prerender.tsx') as { readonly prerender: typeof prerender };
        for (const language of languages) {
          const scripts = [fileOf.get('/src/early.ts'), fileOf.get(`/src/shared/i18n/messages/${language}.json`)];
          writeFileSync(join(folder, `${language}.html`), pageIn(withScripts(page, scripts), language, await module.prerender(language)));
        }
      } finally {
        await server.close();
      }
    },
  };
}

// The first is no module and comes before all others, so that it has run before the first paint. The texts are read at once, and not
// when the script asks for them. What is painted first needs the style sheet and no module, so modules let that one go ahead.
function withScripts(page: string, [early, texts]: readonly (string | undefined)[]): string {
  if (early === undefined || texts === undefined) throw new Error('A script of the first view was not built.');
  return replaced(page, '<script type="module"', `<script src="${early}"></script>\n    <link rel="modulepreload" crossorigin href="${texts}">\n    <script type="module"`)
    .replaceAll(/(?<=<script type="module"|<link rel="modulepreload")/g, ' fetchpriority="low"');
}

function pageIn(page: string, language: string, { title, direction, body }: Awaited<ReturnType<typeof prerender>>): string {
  const withGaps = figures.reduce((html, figure) => replaced(html, new RegExp(`(data-figure="${figure}".*?<b class="figure-value">)–(?=</b>)`, 's'), `$1{{${figure}}}`), body);
  return [
    ['<html lang="en" dir="ltr">', `<html lang="${language}" dir="${direction}">`],
    ['<title>Bang Giao</title>', `<title>${title}</title>`],
    ['<div id="page"></div>', `<div id="page">${withGaps}</div>\n    <script type="application/json" id="summary" data-path="{{path}}">{{summary}}</script>`],
  ].reduce((html, [before, after]) => replaced(html, before ?? '', after ?? ''), page);
}

function replaced(html: string, before: string | RegExp, after: string): string {
  const isThere = typeof before === 'string' ? html.includes(before) : before.test(html);
  if (!isThere) throw new Error(`The page has no ${String(before)}.`);
  return typeof before === 'string' ? html.replace(before, () => after) : html.replace(before, after);
}

// What modules ask a browser for when they are loaded.
function actAsBrowser(base: string): void {
  const nothing = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  const browser = {
    location: new URL(base, 'https://registry.example'),
    sessionStorage: nothing,
    localStorage: nothing,
    document: { documentElement: {} },
  };
  for (const [name, value] of Object.entries(browser)) Object.defineProperty(globalThis, name, { value, configurable: true });
}
