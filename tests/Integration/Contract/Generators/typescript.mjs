// Makes types of a contract with openapi-typescript, and has the compiler of TypeScript check every example answer against them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from '../../../../dashboard/node_modules/openapi-typescript/dist/index.mjs';

const [file] = process.argv.slice(2);
const document = JSON.parse(readFileSync(file, 'utf8'));
const folder = mkdtempSync(`${file}.types-`);
try {
  writeFileSync(join(folder, 'contract.ts'), astToString(await openapiTS(document)));
  const lines = ["import type { paths } from './contract.ts';"];
  let count = 0;
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { responses }] of Object.entries(operations)) {
      const example = responses?.[200]?.content?.['application/json']?.example;
      if (example === undefined) continue;
      count++;
      const type = `paths[${JSON.stringify(path)}][${JSON.stringify(method)}]['responses'][200]['content']['application/json']`;
      lines.push(`export const example${count}: ${type} = ${JSON.stringify(example)};`);
      // A body that may be a text besides is of no use to its reader.
      lines.push(`export const kind${count}: string extends ${type} ? 'text' : 'json' = 'json';`);
    }
  }
  writeFileSync(join(folder, 'examples.ts'), lines.join('\n'));
  execFileSync(process.execPath, [
    'dashboard/node_modules/typescript/bin/tsc', '--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022', '--module', 'preserve', '--allowImportingTsExtensions', join(folder, 'examples.ts'),
  ], { encoding: 'utf8' });
  console.log(`${count} examples`);
} catch (fault) {
  console.error((fault.stdout ?? fault.stack).slice(0, 6_000));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
