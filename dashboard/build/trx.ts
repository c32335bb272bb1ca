import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Writes the counters of a TRX file, by which the house's summary counts every part's tests (scripts/test-summary.mjs). */
export default class TrxCounters implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env['TRX'];
    if (file === undefined) return;
    const states = modules.flatMap(module => [...module.children.allTests()]).map(test => test.result().state);
    const count = (state: string) => states.filter(one => one === state).length;
    // A module that cannot be read has no tests, and that is an error.
    const errors = unhandled.length + modules.filter(module => !module.ok() && [...module.children.allTests()].length === 0).length;
    writeFileSync(file, `<TestRun><ResultSummary><Counters total="${states.length + errors}" passed="${count('passed')}" failed="${count('failed')}" error="${errors}" /></ResultSummary></TestRun>\n`);
  }
}
