import type { ComponentChildren } from 'preact';
import { wording } from '../../shared/i18n/index.ts';
import { FaultText } from '../../shared/ui/FaultText.tsx';
import { useScope } from './scope.ts';

interface Props {
  readonly id: string;
  readonly pointer: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** Whether it has the form's whole width. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

/** An input with its label, and with the API's errors about it. */
export function Labelled({ id, pointer, label, isRequired, isWide = false, children }: Props) {
  const { text } = wording();
  return (
    <div class={`labelled${isWide ? ' wide' : ''}`} data-pointer={pointer}>
      <label for={id}>{label}{isRequired && <span class="required"> · {text('editing.required')}</span>}</label>
      {children}
      <HintAt pointer={pointer} id={id} />
      <FaultsAt pointer={pointer} id={id} />
    </div>
  );
}

/** The errors of the field itself. */
export function FaultsAt({ pointer, id }: { readonly pointer: string; readonly id: string }) {
  const found = useScope().faults.at(pointer);
  if (found.length === 0) return null;
  return <div class="field-fault" id={`${id}-fault`}>{found.map(detail => <p key={detail}><FaultText detail={detail} /></p>)}</div>;
}

/** What explains a field. */
export function HintAt({ pointer, id }: { readonly pointer: string; readonly id: string }) {
  const hint = useScope().hints?.[pointer];
  return hint === undefined ? null : <p class="hint" id={`${id}-hint`}>{hint}</p>;
}

/** Ties an input to its hint and its faults for screen readers. */
export function useFaulty(pointer: string, id: string) {
  const { faults, hints } = useScope();
  const isFaulty = faults.at(pointer).length > 0;
  const described = [hints?.[pointer] === undefined ? '' : `${id}-hint`, isFaulty ? `${id}-fault` : ''].filter(one => one !== '').join(' ');
  return { ...(isFaulty ? { 'aria-invalid': true } : {}), ...(described === '' ? {} : { 'aria-describedby': described }) };
}
