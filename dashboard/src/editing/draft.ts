import { signal } from '@preact/signals';
import type { Json, JsonObject } from './json.ts';
import type { NamedField } from './schema.ts';

/** What somebody has typed and not saved yet. */
export interface Draft {
  /** The fields as they were when the work on them began; empty for a new record. */
  readonly base: JsonObject;
  /** The state that this was, as an ETag; null for a new record. */
  readonly etag: string | null;
  readonly value: JsonObject;
  /** Makes a repeat of the first save harmless, when its answer was lost. */
  readonly idempotencyKey: string;
}

/** The part of a record that a form is about. */
export function restricted(record: JsonObject, fields: readonly NamedField[]): JsonObject {
  return Object.fromEntries(fields.map(({ name, field }) => [name, field.kind === 'group' ? restrictedGroup(record[name], field.fields) : record[name]]));
}

// What is read-only within a group, as the status within a country's relations, is not sent.
function restrictedGroup(value: Json, fields: readonly NamedField[]): Json {
  return typeof value === 'object' && value !== null ? restricted(value as JsonObject, fields) : undefined;
}

export function draftOf(record: JsonObject, etag: string | null): Draft {
  return { base: record, etag, value: record, idempotencyKey: randomKey() };
}

const prefix = 'bang-giao.draft.';

const paths = signal(storedPaths());

/** Drafts outlive a reload and signing in again, and end with the tab or with signing out: they may hold what only some may see. */
export function keepDraft(path: string, draft: Draft): void {
  sessionStorage.setItem(prefix + path, JSON.stringify(draft));
  if (!paths.peek().includes(path)) paths.value = storedPaths();
}

export function dropDraft(path: string): void {
  sessionStorage.removeItem(prefix + path);
  paths.value = storedPaths();
}

export function keptDraft(path: string): Draft | null {
  const text = sessionStorage.getItem(prefix + path);
  return text === null ? null : JSON.parse(text) as Draft;
}

/** The paths of all drafts that are kept, for whoever looks for what was left undone. */
export function keptPaths(): readonly string[] {
  return paths.value;
}

function storedPaths(): readonly string[] {
  return Object.keys(sessionStorage).filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length)).sort();
}

/** An Idempotency-Key: 128 random bits. crypto.randomUUID is for safe origins only, and a registry may be looked at over plain HTTP within a house. */
export function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
