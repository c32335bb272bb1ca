import { useState } from 'preact/hooks';
import { OfflineError, RefusedError } from '../../shared/api/problem.ts';
import { wording } from '../../shared/i18n/index.ts';
import { faultsOf, noFaults, type Faults } from './faults.ts';
import type { Problem } from '../../shared/api/problem.ts';

/** A running write and its result. */
export interface Sending {
  readonly isSending: boolean;
  readonly faults: Faults;
  /**
   * Runs a write, one at a time. Afterwards its errors are in `faults`.
   * @param elsewhere handles a refusal that is not an error of the input, for example a conflict; returns true if it has
   */
  readonly send: (work: () => Promise<void>, elsewhere?: (problem: Problem) => Promise<boolean>) => Promise<void>;
  readonly forget: () => void;
}

export function useSending(): Sending {
  const { text } = wording();
  const [isSending, setSending] = useState(false);
  const [faults, setFaults] = useState<Faults>(noFaults);
  const told = async (error: unknown, elsewhere?: (problem: Problem) => Promise<boolean>) => {
    if (error instanceof OfflineError) setFaults(faultsOf({ type: 'about:blank', title: text('state.offline'), status: 0, detail: text('editing.offline'), errors: [] }));
    else if (!(error instanceof RefusedError)) throw error;
    else if (elsewhere === undefined || !await elsewhere(error.problem)) setFaults(faultsOf(error.problem));
  };
  const send: Sending['send'] = async (work, elsewhere) => {
    if (isSending) return;
    setSending(true);
    try {
      await work();
      setFaults(noFaults);
    } catch (error) {
      await told(error, elsewhere).catch(async (other: unknown) => told(other));
    } finally {
      setSending(false);
    }
  };
  return { isSending, faults, send, forget: () => setFaults(noFaults) };
}
