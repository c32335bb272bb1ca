#!/usr/bin/env node
// Prints how the folders of the dashboard and of the functions import each other: nodes, edges and cycles.
// Usage: node scripts/import-graph.mjs [--edges] [--dashboard] [root]
// --edges lists every edge, --dashboard leaves the functions out. The exit code is 1 when the dashboard has a cycle.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { cyclesOf } from './cycles.mjs';

const listsEdges = process.argv.includes('--edges');
const isDashboardOnly = process.argv.includes('--dashboard');
const root = process.argv.slice(2).find(argument => !argument.startsWith('--')) ?? join(import.meta.dirname, '..');

function filesIn(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && pattern.test(entry.name) && !/[\\/](bin|obj|node_modules)([\\/]|$)/.test(entry.parentPath))
    .map(entry => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1).replaceAll('\\', '/'))
    .map(name => ({ name, folder: dirname(name), text: readFileSync(join(root, folder, name), 'utf8') }));
}

function graphOf(files, targetsOf) {
  const graph = new Map(files.map(file => [file.folder, new Set()]));
  for (const file of files) {
    for (const target of targetsOf(file)) {
      if (target !== file.folder && graph.has(target)) graph.get(file.folder).add(target);
    }
  }
  return graph;
}

/** The folders that TypeScript files import from. */
function dashboardGraph() {
  const specifier = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;
  const files = filesIn('dashboard/src', /\.tsx?$/);
  return graphOf(files, ({ folder, text }) => [...text.matchAll(specifier)].map(match => posix.dirname(posix.join(folder, match[1].replace(/\?.*$/, '')))));
}

/** The folders whose namespaces C# files use, by a directive or by a qualified name. */
function functionsGraph() {
  const files = filesIn('functions', /\.cs$/);
  const folders = new Map();
  for (const { folder, text } of files) {
    const namespace = /^namespace\s+BangGiao\.([\w.]+)/m.exec(text)?.[1];
    if (namespace !== undefined && !folders.has(namespace)) folders.set(namespace, folder);
  }
  const folderOf = name => {
    for (let known = name; known !== ''; known = known.includes('.') ? known.slice(0, known.lastIndexOf('.')) : '') {
      if (folders.has(known)) return folders.get(known);
    }
    return undefined;
  };
  return graphOf(files, ({ text }) => [...text.matchAll(/(?<!namespace\s+)\bBangGiao\.([\w.]+)/g)].map(match => folderOf(match[1])));
}

function report(title, graph) {
  const edges = [...graph].flatMap(([from, targets]) => [...targets].map(to => [from, to]));
  const cycles = cyclesOf(graph);
  console.log(`${title}: ${graph.size} folders, ${edges.length} edges, ${cycles.length} cycles`);
  for (const cycle of cycles) console.log(`  a cycle of ${cycle.length}: ${cycle.join(', ')}`);
  if (listsEdges) for (const [from, to] of edges.sort()) console.log(`  ${from} -> ${to}`);
  return cycles.length;
}

const cycles = report('dashboard/src', dashboardGraph());
if (!isDashboardOnly) report('functions', functionsGraph());
process.exitCode = cycles === 0 ? 0 : 1;
