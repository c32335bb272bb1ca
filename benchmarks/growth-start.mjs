// Measures starts of the app on a made-up registry of commitments, from the rows of all records and from a kept snapshot, and its memory:
// node benchmarks/growth-start.mjs [RECORDS…], default 100000. The table is a server in this process, because Azurite scans a partition for
// each row. AzureWebJobsStorage names an Azurite for the blobs. ROUNDS (5) sets the number of starts of each kind.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const pageSize = 1000;
const rounds = Number(process.env.ROUNDS ?? 5);
const at = '2026-01-01T00:00:00.0000000Z';
const host = 'artifacts/publish/Localhost/release/Localhost.dll';
const app = process.env.APP ?? 'artifacts/publish/BangGiao/release';
const others = [['agencies', 50], ['countries', 200]];
const words = 'thúc đẩy hợp tác quan hệ đối ngoại thương mại đầu tư giáo dục văn hóa du lịch nông nghiệp khoa học công nghệ quốc phòng an ninh nghị định thư lãnh sự'.split(' ');
const english = 'promote cooperation trade investment education culture tourism agriculture science technology defence security protocol consular exchange training'.split(' ');

const textOf = (from, seed, count) => Array.from({ length: count }, (_, i) => from[(seed * 31 + i * i * 7 + i) % from.length]).join(' ');
const pad = (number, width) => String(number).padStart(width, '0');
const made = { createdAt: at, createdBy: 'benchmark', updatedAt: at, updatedBy: 'benchmark', classification: 'public' };
const isoOf = index => String.fromCharCode(65 + Math.floor(index / 26)) + String.fromCharCode(65 + (index % 26));

// About what a commitment of the shipped data has, with two reviews each.
function commitment(index) {
  const review = (number, status) => ({ id: `r${number}`, on: `2025-0${number + 1}-15`, by: 'benchmark', voice: number === 1 ? 'claim' : 'assessment', status, progress: 20 * number, note: textOf(words, index + number, 12) });
  return {
    id: `c-${pad(index, 6)}`, title: { en: `${textOf(english, index, 6)} ${index}`, vi: `${textOf(words, index, 9)} ${index}` }, countryIds: [isoOf(index % 200)], leadAgencyId: `agency-${index % 50}`,
    coordinatingAgencyIds: [`agency-${(index + 7) % 50}`], madeOn: `202${index % 6}-0${1 + (index % 9)}-1${index % 9}`, dueOn: `202${6 + (index % 4)}-0${1 + (index % 9)}-20`, verifiable: true, verifiableBy: 'officer', reviewEveryMonths: 6,
    reviews: [review(1, 'limited'), review(2, 'limited')], source: { url: `https://example.org/${index}` }, tags: [`tag-${index % 40}`], ...made,
  };
}

function recordOf(version, count) {
  if (version <= 50) return ['agencies', { id: `agency-${version - 1}`, kind: 'ministry', name: { en: `Agency ${version}`, vi: `Bộ ${version}` }, ...made }];
  if (version <= 250) return ['countries', { id: isoOf(version - 51), kind: 'state', name: { en: `State ${version}`, vi: `Nước ${version}` }, region: 'Asia', ...made }];
  if (version <= count) return ['commitments', commitment(version)];
  throw new Error(`There is no record ${version}.`);
}

function changeOf(version, count) {
  const [collection, body] = recordOf(version, count);
  return { Collection: collection, Id: body.id, Operation: 'create', By: 'benchmark', At: at, RequestId: `request-${version}`, Commit: `commit-${version}`, Previous: 0, Body: JSON.stringify(body) };
}

// As ADR 16 describes it.
function hashOf(version, change, prior) {
  const hash = createHash('sha256');
  const { Collection, Id, Operation, By, At, RequestId, Commit, Previous, Body } = change;
  for (const [name, value] of Object.entries({ PriorHash: prior, Version: version, Collection, Id, Operation, By, At, RequestId, Commit, Previous, Body })) {
    if (value !== null) hash.update(`${name}=${Buffer.byteLength(String(value))}:${value}\n`);
  }
  return hash.digest('hex');
}

const long = (name, value) => ({ [`${name}@odata.type`]: 'Edm.Int64', [name]: String(value) });

/** A table with a made-up registry. Pages of rows are made beforehand, so that a start waits for the app and not for this process. */
function table(count) {
  const [log, records] = [[], []];
  let prior = null;
  for (let version = 1; version <= count; version++) {
    const change = changeOf(version, count);
    const { Previous, ...plain } = change;
    const row = { 'odata.etag': 'W/"1"', PartitionKey: 'vn', RowKey: `log|${pad(version, 12)}`, Timestamp: at, ...plain, 'At@odata.type': 'Edm.DateTime', ...long('Previous', Previous), ...(prior ? { PriorHash: prior } : {}) };
    log.push(JSON.stringify(row));
    records.push([`rec|${change.Collection}|${change.Id}`, JSON.stringify({ 'odata.etag': 'W/"1"', PartitionKey: 'vn', RowKey: `rec|${change.Collection}|${change.Id}`, Timestamp: at, ...long('Seq', version), Body: change.Body })]);
    prior = hashOf(version, change, prior);
  }
  records.sort(([one], [other]) => (one < other ? -1 : 1));
  const pages = rows => Array.from({ length: Math.ceil(rows.length / pageSize) }, (_, i) => Buffer.from(`{"value":[${rows.slice(i * pageSize, (i + 1) * pageSize).join(',')}]}`));
  const recordPages = pages(records.map(([, row]) => row));
  const rows = new Map([['head', { 'odata.etag': 'W/"1"', PartitionKey: 'vn', RowKey: 'head', Timestamp: at, ...long('Seq', count), At: at, 'At@odata.type': 'Edm.DateTime', Epoch: 'benchmark', Hash: prior }]]);
  const asked = { rows: 0, log: 0, point: 0 };

  function query(from, before, next) {
    if (from.startsWith('rec|')) {
      asked.rows++;
      const page = Number(next?.split('#')[1] ?? 0);
      return { body: recordPages[page], next: page + 1 < recordPages.length ? `rec|#${page + 1}` : null };
    }
    if (from.startsWith('log|')) {
      asked.log++;
      const first = Math.max(1, Number((next ?? from).slice(4)) || 1);
      const last = Math.min(count, (Number(before.slice(4)) || count + 1) - 1, first + pageSize - 1);
      const isMore = last < Math.min(count, (Number(before.slice(4)) || count + 1) - 1);
      return { body: `{"value":[${log.slice(first - 1, last).join(',')}]}`, next: isMore ? `log|${pad(last + 1, 12)}` : null };
    }
    const found = [...rows.values()].filter(row => row.RowKey >= from && row.RowKey < before);
    return { body: JSON.stringify({ value: found }), next: null };
  }

  function batch(text) {
    const written = [...text.matchAll(/^(PUT|POST|PATCH|DELETE) ([^\n]*)\r?\n[\s\S]*?\r?\n\r?\n(\{[^\n]*\})?/gm)].map(([, method, , body]) => [method, body ? JSON.parse(body) : null]);
    for (const [, row] of written) if (row) rows.set(row.RowKey, { ...row, PartitionKey: 'vn', Timestamp: at, 'odata.etag': 'W/"1"' });
    const answers = written.map((_, i) => `--changeset\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\nContent-ID: ${i}\r\nETag: W/"1"\r\n\r\n\r\n`);
    return `--batch\r\nContent-Type: multipart/mixed; boundary=changeset\r\n\r\n${answers.join('')}--changeset--\r\n--batch--\r\n`;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const say = (status, body, headers = {}) => response.writeHead(status, { 'Content-Type': 'application/json;odata=minimalmetadata', ...headers }).end(body);
    if (path.endsWith('$batch')) return say(202, batch(Buffer.concat(chunks).toString()), { 'Content-Type': 'multipart/mixed; boundary=batch' });
    const point = /RowKey='([^']*)'/.exec(path)?.[1];
    if (point && request.method !== 'GET') {
      rows.set(point, { ...rows.get(point), ...JSON.parse(Buffer.concat(chunks).toString()), PartitionKey: 'vn', RowKey: point, Timestamp: at, 'odata.etag': 'W/"1"' });
      return say(204, '', { ETag: 'W/"1"' });
    }
    if (point) {
      asked.point++;
      const row = point.startsWith('log|') ? log[Number(point.slice(4)) - 1] : rows.has(point) && JSON.stringify(rows.get(point));
      return row ? say(200, row, { ETag: 'W/"1"' }) : say(404, '{"odata.error":{"code":"ResourceNotFound","message":{"lang":"en","value":"There is no such row."}}}');
    }
    if (request.method !== 'GET') return say(204, '');
    const [, from, before] = /RowKey ge '([^']*)' and RowKey lt '([^']*)'/.exec(url.searchParams.get('$filter') ?? '') ?? [];
    const { body, next } = query(from, before, url.searchParams.get('NextRowKey'));
    return say(200, body, next ? { 'x-ms-continuation-NextPartitionKey': 'vn', 'x-ms-continuation-NextRowKey': next } : {});
  });
  return { server, rows, asked };
}

const status = (process, name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${process}/status`, 'utf8'))[1]) / 1024;
// Hundredths of a second in user and kernel mode, as proc_pid_stat(5) says.
const busy = process => readFileSync(`/proc/${process}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
const childOf = process => Number(readFileSync(`/proc/${process}/task/${process}/children`, 'utf8').trim().split(' ')[0]);

// How to stop each instance that runs; a measurement that fails leaves none behind.
const running = new Set();

/** Starts the app; what it answers, and how long after the start of its process. */
async function start(settings) {
  const began = performance.now();
  const child = spawn('dotnet', [host, '--app', app, '--url', 'http://127.0.0.1:0'], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = [];
  const address = await new Promise((resolve, reject) => {
    const hear = data => {
      lines.push(String(data));
      const listening = /Listening on (\S+)/.exec(lines.join(''))?.[1];
      if (listening) resolve(listening);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', code => reject(new Error(`The app ended with ${code}: ${lines.join('')}`)));
  });
  const get = async path => {
    const answer = await fetch(`${address}${path}`, { headers: { 'x-api-key': 'dev-reader' } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}\n${lines.join("").slice(-3000)}`);
    return answer.text();
  };
  const stop = () => new Promise(resolve => {
    running.delete(stop);
    const worker = childOf(child.pid);
    child.removeAllListeners('exit').on('exit', resolve);
    child.kill('SIGKILL');
    try { process.kill(worker, 'SIGKILL'); } catch { /* It has ended. */ }
  });
  running.add(stop);
  const run = name => fetch(`${address}/admin/functions/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
  return { get, stop, run, lines, since: () => performance.now() - began, worker: () => childOf(child.pid) };
}

const median = values => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const cell = value => Math.round(value).toLocaleString('en');
// What the dashboard shows first, and a list for which every record is looked at.
const first = '/api/v1/countries?kind=state&limit=500';
const second = '/api/v1/commitments?limit=50';
const work = ['/api/v1/commitments?status=limited&limit=50', '/api/v1/commitments?q=thuc%20day&limit=50', '/api/v1/search?q=promote', '/api/v1/kpis', '/api/v1/summary', '/api/v1/commitments?sort=title&lang=vi&limit=50', '/api/v1/kpis?asOf=2024-01-01'];

async function starts(name, count, settings, asked) {
  const [times, processor, lists, listWork, sizes, reads, answers] = [[], [], [], [], [], [], new Set()];
  for (let round = 0; round < rounds; round++) {
    Object.assign(asked, { rows: 0, log: 0, point: 0 });
    const instance = await start(settings);
    const states = await instance.get(first);
    times.push(instance.since());
    processor.push(busy(instance.worker()));
    reads.push(asked.rows + asked.log + asked.point);
    sizes.push(status(instance.worker(), 'VmRSS'));
    const list = await instance.get(second);
    lists.push(instance.since() - times.at(-1));
    listWork.push(busy(instance.worker()) - processor.at(-1));
    if (JSON.parse(states).total !== 200 || JSON.parse(list).total !== count - 250) throw new Error(`A wrong answer: ${list.slice(0, 200)}`);
    answers.add(states + list);
    await instance.stop();
  }
  if (answers.size !== 1) throw new Error('The answers differ.');
  console.log(`| ${[name, cell(count), cell(median(times)), cell(Math.max(...times)), cell(median(processor)), median(reads), cell(median(sizes)), cell(median(lists)), cell(median(listWork))].join(' | ')} |`);
  return [...answers][0];
}

async function memory(count, settings) {
  const instance = await start(settings);
  await instance.get(first);
  const begun = status(instance.worker(), 'VmRSS');
  for (const path of work) await instance.get(path);
  const worked = status(instance.worker(), 'VmRSS');
  await new Promise(resolve => setTimeout(resolve, 15_000));
  for (const path of work) await instance.get(path);
  const resident = status(instance.worker(), 'VmRSS');
  console.log(`\n| records | worker MB after the first answer | after a list, filter, searches, KPIs and summary | after all of it again | largest |\n| ---: | ---: | ---: | ---: | ---: |\n| ${cell(count)} | ${cell(begun)} | ${cell(worked)} | ${cell(resident)} | ${cell(status(instance.worker(), 'VmHWM'))} |`);
  await instance.stop();
}

async function measure(count) {
  const { server, rows, asked } = table(count);
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const settings = {
    AzureWebJobsStorage: process.env.AzureWebJobsStorage.replace(/TableEndpoint=[^;]*/, `TableEndpoint=http://127.0.0.1:${server.address().port}/devstoreaccount1`),
    AzureFunctionsWebHost__hostid: `growth${Date.now()}`, Registry__Table: 'growth', Registry__Owner: 'vn', Snapshots__Container: `growth-${Date.now()}`,
    AzureWebJobs__NotificationDelivery__Disabled: 'true', AzureWebJobs__AnniversaryScan__Disabled: 'true', AzureWebJobs__RegistrySweep__Disabled: 'true', Snapshots__Changes: '1',
  };
  try {
    console.log('| start | records | median ms to the first right answer | worst | processor ms of the worker | reads of the table | worker MB | first list of all, ms more | processor ms more |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
    const plain = await starts('from the rows of all records', count, { ...settings, Snapshots__Enabled: 'false' }, asked);
    const keeper = await start(settings);
    await keeper.get(first);
    const began = performance.now();
    const ran = await keeper.run('KeepSnapshot');
    if (!ran.ok) throw new Error(`KeepSnapshot answered ${ran.status}.`);
    while (!rows.has('snapshot')) {
      if (performance.now() - began > 300_000) throw new Error(`No snapshot was kept: ${keeper.lines.join('').slice(-2000)}`);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    const [kept, most] = [performance.now() - began, status(keeper.worker(), 'VmHWM')];
    await keeper.stop();
    const quick = await starts('from the kept snapshot', count, settings, asked);
    if (quick !== plain) throw new Error('The answers of both starts differ.');
    console.log(`\nKeeping the first snapshot, the whole log read: ${cell(kept)} ms, at most ${cell(most)} MB in the worker, ${cell(Number(rows.get('snapshot').Bytes) / 1000)} kB.`);
    await memory(count, settings);
  } finally {
    await Promise.all([...running].map(stop => stop()));
    server.closeAllConnections();
    server.close();
  }
}

for (const count of process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [100_000]) await measure(count);
