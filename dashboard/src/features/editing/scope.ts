import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Choice } from '../../shared/names/useNames.ts';
import { noFaults, type Faults } from './faults.ts';

/** Explanations of fields, by their pointers. */
export type Hints = Readonly<Record<string, string>>;

/** What every input knows about its form. */
export interface FormScope {
  readonly collection: string;
  readonly faults: Faults;
  /** Nothing can be typed: it is being saved, or may only be read. */
  readonly isLocked: boolean;
  /** The record's own files, which a review can name as evidence. */
  readonly files: readonly Choice[];
  readonly hints?: Hints;
  /** It is a page to read, whose references are links. */
  readonly isRead?: boolean;
}

export const Scope = createContext<FormScope>({ collection: '', faults: noFaults, isLocked: false, files: [] });

export function useScope(): FormScope {
  return useContext(Scope);
}
