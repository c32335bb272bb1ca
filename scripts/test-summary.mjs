// Prints how many tests each part had, and the sum as the last line: "N passed, N failed, N skipped".
// Fails when a test failed or was skipped, or when a part ran none; with FILTER only when no part ran any.
// Usage: node scripts/test-summary.mjs RESULTS_FOLDER PART…
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...parts] = process.argv.slice(2);

/** The counters of a TRX file. A skipped test is counted there in `total` alone. */
function count(part) {
    const file = join(folder, `${part}.trx`);
    const counters = existsSync(file) ? readFileSync(file, 'utf8').match(/<Counters [^>]*>/)?.[0] : undefined;
    const read = name => Number(counters?.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
    const passed = read('passed');
    const failed = ['failed', 'error', 'timeout', 'aborted'].map(read).reduce((a, b) => a + b);
    return { part, passed, failed, skipped: read('total') - passed - failed };
}

const counts = parts.map(count);
const sum = key => counts.reduce((all, one) => all + one[key], 0);
const isEmpty = one => one.passed + one.failed + one.skipped === 0;
const row = cells => cells.map((cell, i) => i === 0 ? cell.padEnd(14) : String(cell).padStart(8)).join('');

console.log(row(['Part', 'passed', 'failed', 'skipped']));
for (const one of counts)
    console.log(row([one.part, one.passed, one.failed, one.skipped]) + (isEmpty(one) ? '   ran no test' : ''));
console.log();
console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);

const lacksTests = process.env.FILTER ? counts.every(isEmpty) : counts.some(isEmpty);
process.exitCode = sum('failed') > 0 || sum('skipped') > 0 || lacksTests ? 1 : 0;
