// Loads the demonstration set into an empty registry whose owner's name ends in -demo.
// Usage: node scripts/demo/load.mjs ADDRESS KEY [SEED], with the key of an administrator, who alone imports reviews of the past.
import { generate } from './generate.mjs';

const [address, key, seed = '927'] = process.argv.slice(2);
const made = generate(Number(seed), new URL('../..', import.meta.url).pathname);

for (const collection of ['agencies', 'activities', 'agreements', 'commitments', 'reviewCycles', 'jubileeRules', 'jubileeTasks']) {
  const answer = await fetch(`${address}/api/v1/import/${collection}`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(made[collection]),
  });
  const report = await answer.json();
  if (!answer.ok) {
    console.error(`${collection} were not imported: ${JSON.stringify(report).slice(0, 2000)}`);
    process.exit(1);
  }
  console.log(`${collection}: ${report.created} created, ${report.updated} updated`);
}

// Rounds whose meeting was held are closed. Their reports are those of today, because nobody was there to close them then.
for (const { id } of made.reviewCycles.filter((cycle) => cycle.meeting)) {
  const answer = await fetch(`${address}/api/v1/reviewCycles/${id}/close`, { method: 'POST', headers: { 'x-api-key': key } });
  if (!answer.ok) {
    console.error(`${id} was not closed: ${(await answer.text()).slice(0, 2000)}`);
    process.exit(1);
  }
}
