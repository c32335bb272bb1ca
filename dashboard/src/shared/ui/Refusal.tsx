import { OfflineError, RefusedError } from '../api/problem.ts';
import { wording } from '../i18n/index.ts';
import { FaultText } from './FaultText.tsx';

interface Props {
  /** What was to be done, as a heading: "Nothing was imported". */
  readonly title: string;
  readonly error: unknown;
}

/** The reason why an action was refused, in the API's words. */
export function Refusal({ title, error }: Props) {
  const { text } = wording();
  return (
    <div class="troubled" role="alert">
      <p class="troubled-what">{title}</p>
      <p><span {...spoken(error)}>{reasonOf(error)}</span></p>
      {error instanceof RefusedError && <Faults error={error} />}
      {error instanceof RefusedError && error.problem.traceId !== undefined && <p class="trace">{text('state.trace', { id: error.problem.traceId })}</p>}
    </div>
  );
}

function Faults({ error }: { readonly error: RefusedError }) {
  if (error.problem.errors.length === 0) return null;
  return (
    <ul class="faults">
      {error.problem.errors.map((fault, index) => <li key={index}><code>{fault.pointer ?? fault.parameter}</code> <FaultText detail={fault.detail} /></li>)}
    </ul>
  );
}

/** The reason, in one sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof OfflineError) return wording().text('state.offline.write');
  return error instanceof Error ? error.message : String(error);
}

// The API's sentences are English; a page that reads from the right keeps them whole.
function spoken(error: unknown) {
  return error instanceof OfflineError ? {} : { lang: 'en', dir: 'auto' } as const;
}
