import { useEffect, useRef } from 'preact/hooks';
import { RefusedError } from '../../shared/api/problem.ts';
import { wording } from '../../shared/i18n/index.ts';
import { reasonOf } from '../../shared/ui/Refusal.tsx';
import { fieldId, type Fault } from './faults.ts';
import { fieldLabels } from './words.ts';

interface Props {
  readonly error: unknown;
  readonly faults: readonly Fault[];
}

/** What is wrong, above the form: each entry leads to its field. */
export function FaultSummary({ error, faults }: Props) {
  const { text } = wording();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [error]);
  return (
    <div class="troubled fault-summary" role="alert" tabIndex={-1} ref={box}>
      <p class="troubled-what">{text('subscription.notSaved')}</p>
      {faults.length === 0 ? <p lang={error instanceof RefusedError ? 'en' : undefined} dir="auto">{reasonOf(error)}</p> : (
        <ul>
          {faults.map((fault, index) => <li key={index}><Named fault={fault} /> <span lang="en" dir="ltr">{fault.detail}</span></li>)}
        </ul>
      )}
    </div>
  );
}

function Named({ fault }: { readonly fault: Fault }) {
  const { text } = wording();
  const { field } = fault;
  if (field === null) return null;
  const id = fieldId(field);
  return (
    <a href={`#${id}`} onClick={event => {
      // The address stays what it is: it says what is shown.
      event.preventDefault();
      document.getElementById(id)?.focus();
    }}>{text(fieldLabels[field])}</a>
  );
}
