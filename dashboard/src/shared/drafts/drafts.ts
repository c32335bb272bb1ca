import { signal } from '@preact/signals';
import { newIdempotencyKey } from '../api/idempotencyKey.ts';
import type { JsonObject } from '../json/json.ts';

/** Input that was not saved yet. */
export interface Draft {
  /** The fields at the start of editing; for a new record, its initial values. */
  readonly base: JsonObject;
  /** The ETag of the state at the start of editing; null for a new record. */
  readonly etag: string | null;
  readonly value: JsonObject;
  /** Makes a repeat of the first save harmless when its answer was lost. */
  readonly idempotencyKey: string;
}

export function draftOf(record: JsonObject, etag: string | null): Draft {
  return { base: record, etag, value: record, idempotencyKey: newIdempotencyKey() };
}

const prefix = 'bang-giao.draft.';

const paths = signal(storedPaths());

/** Stores a draft. Drafts survive a reload and a new sign-in. They end with the tab or at sign-out, because they may hold confidential text. */
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

/** The paths of all stored drafts. */
export function keptPaths(): readonly string[] {
  return paths.value;
}

function storedPaths(): readonly string[] {
  return Object.keys(sessionStorage).filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length)).sort();
}
