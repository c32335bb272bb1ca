import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Choice } from '../../shared/names/useNames.ts';
import { noFaults, type Faults } from './faults.ts';

/** Explanations of fields, by their pointers. */
export type Hints = Readonly<Record<string, string>>;

/** The data of a form that all its inputs share. */
export interface FormScope {
  readonly collection: string;
  readonly faults: Faults;
  /** Whether the inputs are locked: the form is being saved, or is for reading only. */
  readonly isLocked: boolean;
  /** The record's own files, which a review can name as evidence. */
  readonly files: readonly Choice[];
  readonly hints?: Hints;
  /** Whether the page is for reading, with references as links. */
  readonly isRead?: boolean;
}

export const Scope = createContext<FormScope>({ collection: '', faults: noFaults, isLocked: false, files: [] });

export function useScope(): FormScope {
  return useContext(Scope);
}
