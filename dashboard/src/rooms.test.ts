import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/import-graph.mjs');

it('No two folders import each other, directly or by way of others', () => {
  expect(execFileSync(process.execPath, [script, '--dashboard'], { encoding: 'utf8' })).toMatch(/^dashboard\/src: \d+ folders, \d+ edges, 0 cycles\n$/);
});
