// What a month costs in Azure: the load of load.json times the prices of prices.json, as a Markdown table.
// Usage: node scripts/cost/month.mjs [load.json [prices.json]]. A price that is null was not seen by anybody; its line has the quantity only,
// and the total says that it is without that line.
import { readFileSync } from 'node:fs';

const read = (path, name) => JSON.parse(readFileSync(path ?? new URL(name, import.meta.url), 'utf8'));
const { load, tableTransactions: takes } = read(process.argv[2], 'load.json');
const { currency, prices } = read(process.argv[3], 'prices.json');

const minutes = 60 * 24 * 30;
const byPeople = load.people * load.requestsOfAPersonPerDay * load.workingDays;
const bySystems = load.systems * load.requestsOfASystemPerMinute * minutes;
const writes = load.writesPerWorkingDay * load.workingDays;
const requests = byPeople + bySystems + writes;
// Delivery each minute, three timers each hour, two each day.
const timers = minutes + 3 * 24 * 30 + 2 * 30;

const summaries = byPeople * load.shareOfSummaries;
const transactions =
    (byPeople - summaries + bySystems) * takes.read +
    summaries * takes.summary +
    writes * takes.write +
    // Each of the other instances reads the log after a write.
    writes * (load.instances - 1) * (takes.readAfterAWriteElsewhere - takes.read) +
    minutes * takes.idleDelivery +
    // The daily check of integrity reads every row, a thousand at a time.
    (30 * load.logRows) / 1000;

// One instance never rests, because a timer runs each minute and systems ask all day; the others work in office hours.
const seconds = minutes * 60 + (load.instances - 1) * load.workingDays * load.hoursOfTheSecondInstancePerWorkingDay * 3600;
const logs = (requests * load.kBLoggedPerRequest + transactions * load.kBLoggedPerStorageRequest) / 1e6;

const lines = [
    ['computing', seconds * load.instanceGB, 'functionGBs', 1],
    ['executions', requests + timers, 'functionMillionExecutions', 1e6],
    ['table, stored', load.tableGB, 'tableGB', 1],
    ['table, transactions', transactions, 'table10kTransactions', 1e4],
    ['files, stored', load.blobGB, 'blobGB', 1],
    ['logs, taken in', Math.max(0, logs - 5), 'logGB', 1],
    ['logs, kept', logs * (load.logMonthsKept - 1), 'logGBMonth', 1],
    ['alerts each 15 minutes', 4, 'logAlert15', 1],
    ['alerts each 5 minutes', 1, 'logAlert5', 1],
    ['private endpoints', load.privateEndpoints * 730, 'privateEndpointHour', 1],
    ['secrets', load.secretReads, 'vault10kOperations', 1e4],
];

const number = value => value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });
const money = value => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
console.log(`| a month of | quantity | price (${currency}) | cost (${currency}) |\n| --- | ---: | --- | ---: |`);
let total = 0;
const unknown = [];
for (const [name, quantity, key, unit] of lines) {
    const { price, per } = prices[key];
    const cost = price === null ? null : (quantity / unit) * price;
    if (cost === null) unknown.push(name);
    else total += cost;
    console.log(`| ${name} | ${number(quantity)} | ${price ?? '…'} for each ${per} | ${cost === null ? '…' : money(cost)} |`);
}
console.log(`| **together**${unknown.length ? `, without ${unknown.join('; ')}` : ''} | | | **${money(total)}** |`);
