// Measures a back-up and a restore of a registry with many changes: node benchmarks/backup.mjs [CHANGES…], default 1000000.
// The table is a server in this process that makes up the log and counts what a restore writes, because Azurite scans a partition for each
// row and would take days. So the times are those of the app and its files, not of storage. AzureWebJobsStorage names an Azurite for files.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const recordCount = 10_000;
const pageSize = 1000;
const at = '2026-01-01T00:00:00.0000000Z';
const filler = 'Quan hệ đối ngoại. '.repeat(35);
const app = 'artifacts/publish/BangGiao/release/BangGiao.dll';

const idOf = version => `record-${version % recordCount}`;
const bodyOf = version => JSON.stringify({ id: idOf(version), kind: 'ministry', name: { en: `Change ${version}` }, note: filler, classification: 'public' });

function changeOf(version) {
  return {
    Collection: 'agencies', Id: idOf(version), Operation: version <= recordCount ? 'create' : 'update', By: 'benchmark', At: at,
    RequestId: `request-${version}`, Commit: `commit-${version}`, Previous: Math.max(0, version - recordCount), Body: bodyOf(version),
  };
}

// As ADR 16 describes it.
function hashOf(version, change, prior) {
  const hash = createHash('sha256');
  const fields = {
    PriorHash: prior, Version: version, Collection: change.Collection, Id: change.Id, Operation: change.Operation, By: change.By, At: change.At,
    RequestId: change.RequestId, Commit: change.Commit, Previous: change.Previous, Body: change.Body,
  };
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null) hash.update(`${name}=${Buffer.byteLength(String(value))}:${value}\n`);
  }
  return hash.digest('hex');
}

function chainOf(count) {
  const hashes = Buffer.alloc(32 * count);
  let prior = null;
  for (let version = 1; version <= count; version++) {
    prior = hashOf(version, changeOf(version), prior);
    hashes.write(prior, 32 * (version - 1), 'hex');
  }
  return { last: prior, before: version => (version === 1 ? null : hashes.toString('hex', 32 * (version - 2), 32 * (version - 1))) };
}

const typed = row => ({ 'odata.etag': 'W/"1"', PartitionKey: 'vn', Timestamp: at, 'At@odata.type': 'Edm.DateTime', ...row });
const long = (name, value) => ({ [`${name}@odata.type`]: 'Edm.Int64', [name]: String(value) });

/** A table with a made-up registry, and another one that takes rows and keeps how many, and the head. */
function tables(count) {
  const chain = chainOf(count);
  const written = { log: 0, rec: 0, head: null };
  const logRow = version => {
    const { Previous, ...change } = changeOf(version);
    const prior = chain.before(version);
    return typed({ RowKey: `log|${String(version).padStart(12, '0')}`, ...change, ...long('Previous', Previous), ...(prior ? { PriorHash: prior } : {}) });
  };
  const recordRow = index => {
    const last = index + recordCount * Math.floor((count - index) / recordCount);
    return { 'odata.etag': 'W/"1"', PartitionKey: 'vn', RowKey: `rec|agencies|${idOf(last)}`, ...long('Seq', last), Body: bodyOf(last) };
  };
  const head = typed({ RowKey: 'head', ...long('Seq', count), At: at, Epoch: 'benchmark', Hash: chain.last });

  // A page of the rows from one key on, and the key of the next page.
  function page(from, before) {
    if (from.startsWith('log|')) {
      const first = Math.max(1, Number(from.slice(4)) || 1);
      const end = Math.min(count + 1, Number(before.slice(4)) || count + 1, first + pageSize);
      const rows = [];
      for (let version = first; version < end; version++) rows.push(logRow(version));
      const hasMore = end <= count && end < (Number(before.slice(4)) || count + 1);
      return { rows, next: hasMore ? `log|${String(end).padStart(12, '0')}` : null };
    }
    if (from.startsWith('rec|')) {
      const start = Number(from.split('#')[1] ?? 1);
      const end = Math.min(Math.min(count, recordCount) + 1, start + pageSize);
      return { rows: Array.from({ length: end - start }, (_, i) => recordRow(start + i)), next: end <= Math.min(count, recordCount) ? `rec|#${end}` : null };
    }
    return { rows: [], next: null };
  }

  function batch(text) {
    const parts = [...text.matchAll(/^(?:PUT|POST|PATCH) [^\n]*\r?\n[\s\S]*?\r?\n\r?\n(\{[^\n]*\})/gm)].map(match => JSON.parse(match[1]));
    for (const row of parts) {
      if (row.RowKey === 'head') written.head = row;
      else written[row.RowKey.slice(0, 3)] = (written[row.RowKey.slice(0, 3)] ?? 0) + 1;
    }
    const answers = parts.map((_, i) => `--changeset\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\nContent-ID: ${i}\r\nETag: W/"1"\r\n\r\n\r\n`);
    return `--batch\r\nContent-Type: multipart/mixed; boundary=changeset\r\n\r\n${answers.join('')}--changeset--\r\n--batch--\r\n`;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const path = decodeURIComponent(url.pathname);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const say = (status, body, headers = {}) => response.writeHead(status, { 'Content-Type': 'application/json;odata=minimalmetadata', ...headers }).end(typeof body === 'string' ? body : JSON.stringify(body));
    if (path.endsWith('$batch')) return say(202, batch(Buffer.concat(chunks).toString()), { 'Content-Type': 'multipart/mixed; boundary=batch' });
    const point = /RowKey='([^']*)'/.exec(path)?.[1];
    const isSource = path.includes('/source');
    if (point === 'head' && isSource) return say(200, head, { ETag: 'W/"1"' });
    if (point?.startsWith('log|') && isSource) return say(200, logRow(Number(point.slice(4))), { ETag: 'W/"1"' });
    if (point) return say(404, { 'odata.error': { code: 'ResourceNotFound', message: { lang: 'en', value: 'There is no such row.' } } });
    if (request.method !== 'GET') return say(204, '');
    const [, from, before] = /RowKey ge '([^']*)' and RowKey lt '([^']*)'/.exec(url.searchParams.get('$filter') ?? '') ?? [];
    const { rows, next } = isSource && from ? page(url.searchParams.get('NextRowKey') ?? from, before) : { rows: [], next: null };
    return say(200, { value: rows }, next ? { 'x-ms-continuation-NextPartitionKey': 'vn', 'x-ms-continuation-NextRowKey': next } : {});
  });
  return { server, written, last: chain.last };
}

/** Runs a command of the app; its seconds, and its largest resident size in MB in the first and in the second half of them. */
function run(args, table, storage) {
  const child = spawn('dotnet', [app, ...args], { env: { ...process.env, AzureWebJobsStorage: storage, Registry__Table: table, Registry__Owner: 'vn' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [began, sizes, lines] = [Date.now(), [], []];
  child.stdout.on('data', data => lines.push(String(data)));
  child.stderr.on('data', data => process.stderr.write(data));
  const timer = setInterval(() => {
    try {
      sizes.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
    } catch { /* It has ended. */ }
  }, 100);
  return new Promise((resolve, reject) => child.on('exit', code => {
    clearInterval(timer);
    const half = Math.ceil(sizes.length / 2);
    if (code === 0) resolve({ seconds: (Date.now() - began) / 1000, first: Math.max(...sizes.slice(0, half)), second: Math.max(...sizes.slice(half)), said: lines.join('') });
    else reject(new Error(`${args[0]} ended with ${code}: ${lines.join('')}`));
  }));
}

async function measure(count) {
  const { server, written, last } = tables(count);
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const storage = process.env.AzureWebJobsStorage.replace(/TableEndpoint=[^;]*/, `TableEndpoint=http://127.0.0.1:${server.address().port}/devstoreaccount1`);
  const folder = mkdtempSync(join(tmpdir(), 'back-up-'));
  try {
    const file = join(folder, 'registry.zip');
    const made = await run(['backup', file], 'source', storage);
    const restored = await run(['restore', file], 'target', storage);
    if (!made.said.includes(last) || !restored.said.includes(last) || written.head?.Hash !== last || written.log !== count)
      throw new Error(`What was restored is not what was backed up: ${JSON.stringify(written)}`);
    const cell = value => Math.round(value).toLocaleString('en');
    for (const [what, figures] of [['back-up', made], ['restore', restored]])
      console.log(`| ${what} | ${cell(count)} | ${cell(figures.seconds)} | ${cell(figures.first)} | ${cell(figures.second)} | ${cell(statSync(file).size / 1e6)} |`);
  } finally {
    rmSync(folder, { recursive: true });
    server.closeAllConnections();
    server.close();
  }
}

console.log('| what | changes | s | largest MB, first half | second half | archive MB |\n| --- | ---: | ---: | ---: | ---: | ---: |');
for (const count of process.argv.slice(2).length > 0 ? process.argv.slice(2).map(Number) : [1_000_000]) await measure(count);
