// Recomputes the KPIs from the exported table of commitments, without a line of the app, and holds them against GET /kpis.
// Usage: node scripts/demo/recompute-kpis.mjs ADDRESS [KEY]; exit 1 and a line for each figure that differs.
import { parse } from 'csv-parse/sync';
import { figuresOf } from './kpi-definitions.mjs';

const [address, key] = process.argv.slice(2);
const headers = key ? { 'x-api-key': key } : {};

async function read(path) {
  const answer = await fetch(`${address}/api/v1/${path}`, { headers });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 500)}`);
  return text;
}

const list = (cell) => (cell ? cell.split('; ') : []);

const commitments = parse(await read('export/commitments?format=csv'), { columns: true, bom: true }).map((row) => ({
  id: row.id,
  countries: list(row.countryIds),
  agencies: [row.leadAgencyId, ...list(row.coordinatingAgencyIds)],
  madeOn: row.madeOn,
  dueOn: row.dueOn || null,
  verifiable: row.verifiable === 'true',
  reviewEveryMonths: row.reviewEveryMonths ? Number(row.reviewEveryMonths) : null,
  reviews: row.reviews ? JSON.parse(row.reviews) : [],
  obstacleAnswers: row.obstacleAnswers ? JSON.parse(row.obstacleAnswers) : [],
}));

const days = ['2023-12-31', '2024-06-30', '2025-12-31', '2026-11-20'];
const periods = [{}, { from: '2025-01-01', to: '2025-12-31' }];
const scopes = [
  {},
  ...distinct(commitments.flatMap((one) => one.agencies)).map((agency) => ({ agency })),
  ...distinct(commitments.flatMap((one) => one.countries)).map((country) => ({ country })),
];

let compared = 0;
const differences = [];
for (const asOf of days) {
  for (const period of periods) {
    for (const scope of scopes) await compare({ asOf, ...period, ...scope });
  }
}
console.log(`${compared} figures of ${commitments.length} commitments compared, ${differences.length} differ`);
for (const difference of differences.slice(0, 20)) console.log(difference);
process.exitCode = differences.length === 0 && compared > 0 ? 0 : 1;

async function compare(query) {
  const told = JSON.parse(await read(`kpis?${new URLSearchParams(query)}`)).figures;
  const own = figuresOf(commitments, query);
  for (const { id, numerator, denominator, rate, medianDays } of told) {
    const said = JSON.stringify({ numerator, denominator, rate: rate ?? null, medianDays: medianDays ?? null });
    const found = JSON.stringify(own[id]);
    compared++;
    if (said !== found) differences.push(`${JSON.stringify(query)} ${id}: the app says ${said}, the table gives ${found}`);
  }
}

function distinct(values) {
  return [...new Set(values)].sort();
}
