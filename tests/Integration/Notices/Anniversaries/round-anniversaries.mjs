// The round anniversaries of a year, from the tables of data/ alone: node round-anniversaries.mjs 2027
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const year = Number(process.argv[2]);
const table = (name) => parse(readFileSync(`data/${name}.csv`), { columns: true, bom: true });
const isLeap = (y) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const found = [];

function keep(event, collection, id, original, holds = () => true) {
    const years = year - Number(original.slice(0, 4));
    if (!/^\d{4}-\d{2}-\d{2}$/.test(original) || years <= 0 || years % 10 !== 0) return;
    const day = original.slice(5) === "02-29" && !isLeap(year) ? "02-28" : original.slice(5);
    if (holds(`${year}-${day}`)) found.push(`${year}-${day} ${event} ${collection}/${id} ${years}`);
}

for (const country of table("countries")) {
    const events = JSON.parse(country["relations.events"] || "[]");
    const first = events.find((happened) => happened.event === "established");
    const stands = (day) => ["established", "resumed"].includes(events.filter((happened) => happened.on <= day).at(-1)?.event);
    if (first) keep("relations.established", "countries", country.id, first.on, stands);
}
for (const step of table("partnerships"))
    keep("partnership.step", "partnerships", step.id, step.effectiveOn, (day) => !step.endsOn || day <= step.endsOn);
for (const agreement of table("agreements"))
    keep("agreement.signed", "agreements", agreement.id, agreement.signedOn, (day) =>
        ["signed", "ratified", "in_force", "suspended"].includes(agreement.status) && (!agreement.expiresOn || day <= agreement.expiresOn));
for (const mission of table("missions"))
    keep("mission.opened", "missions", mission.id, mission.openedOn, (day) => !mission.closedOn || day <= mission.closedOn);

console.log(found.sort().join("\n"));
