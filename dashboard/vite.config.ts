import { defineConfig } from 'vitest/config';
import { atlases } from './build/atlases.ts';
import { firstView } from './build/firstView.ts';
import { precompress } from './build/precompress.ts';

const api = process.env['API'] ?? 'http://127.0.0.1:7071';

export default defineConfig({
  // Not relative: every client route gets the same page, whatever its depth. It names no host.
  base: '/dashboard/',
  plugins: [atlases(), firstView(), precompress()],
  build: {
    outDir: '../artifacts/dashboard',
    emptyOutDir: true,
    target: 'es2022',
    // A data: address would be text in a script, and a script that the policy would have to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What pages have in common are two files and not many of some bytes: what every page has, and forms. The texts of a language stay
    // files of their own, and styles keep their order.
    rolldownOptions: {
      // The dashboard, the page of one card, which other sites may embed, and what runs before all else.
      input: ['index.html', 'cards.html', 'src/early.ts'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', test: /src[\\/](styles\.ts|app[\\/]later\.tsx|routes[\\/]overview[\\/].*\.tsx?$)|src[\\/]shared[\\/](?!i18n[\\/]messages|styles)|src[\\/]features[\\/](access(?![\\/]entra)|help|occasions|pictures[\\/]SavePicture|relations|teamwork[\\/]written|timeline|map[\\/](Legend|width))[\\/.].*tsx?$|node_modules[\\/](?!oidc)/ },
            { name: 'records', test: /src[\\/]features[\\/](attachments|duties|editing|history)[\\/].*\.tsx?$/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': api } },
  test: { include: ['src/**/*.test.ts'], environment: 'node', setupFiles: './build/browser.ts', testTimeout: 120_000, reporters: ['default', './build/trx.ts'] },
});
