import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Choice } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import { inputIdOf, type Faults } from './faults.ts';
import { Members } from './GroupInput.tsx';
import { isObject, type JsonObject } from '../../shared/json/json.ts';
import { pathLabelOf } from './labels.ts';
import type { NamedField } from './schema.ts';
import { Scope, type Hints } from './scope.ts';

interface Props {
  readonly collection: string;
  readonly fields: readonly NamedField[];
  readonly value: JsonObject;
  readonly onChange: (value: JsonObject) => void;
  readonly onSubmit: () => void;
  readonly faults: Faults;
  readonly isLocked: boolean;
  readonly files?: readonly Choice[];
  readonly hints?: Hints;
  /** The content between the fields and the buttons. */
  readonly more?: ComponentChildren;
  /** The buttons. */
  readonly children: ComponentChildren;
}

/** A form made from the contract. Each fault that the API finds is shown at its input and in a summary above the form. */
export function RecordForm({ collection, fields, value, onChange, onSubmit, faults, isLocked, files = [], hints = {}, more, children }: Props) {
  return (
    <Scope.Provider value={{ collection, faults, isLocked, files, hints }}>
      <form class="record-form" novalidate onSubmit={event => {
        event.preventDefault();
        onSubmit();
      }}>
        <FaultSummary collection={collection} faults={faults} />
        <Members fields={fields} pointer="" members={value} onChange={changed => isObject(changed) && onChange(changed)} />
        {more}
        <div class="form-buttons">{children}</div>
      </form>
    </Scope.Provider>
  );
}

/** The errors, each with a link to its input. Screen readers announce the list when it appears. */
export function FaultSummary({ collection, faults }: { readonly collection: string; readonly faults: Faults }) {
  const { text } = wording();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.problem !== null) box.current?.focus();
  }, [faults.problem]);
  if (faults.problem === null) return null;
  return (
    <div class="troubled" role="alert" tabIndex={-1} ref={box}>
      <p class="troubled-what">{faults.all.length > 0 ? text('editing.faults', { count: faults.all.length }) : text('state.refused')}</p>
      {faults.all.length === 0 && <p lang="en" dir="ltr">{faults.problem.detail}</p>}
      <ul>
        {faults.all.map(({ pointer, parameter, detail }) => (
          <li key={`${pointer} ${detail}`}>
            {pointer === undefined ? parameter : <button type="button" class="link" onClick={() => goTo(pointer)}>{pathLabelOf(collection, pointer)}</button>}
            {': '}<span lang="en" dir="ltr">{detail}</span>
          </li>
        ))}
      </ul>
      {faults.problem.traceId !== undefined && <p class="trace">{text('state.trace', { id: faults.problem.traceId })}</p>}
    </div>
  );
}

// The value at a pointer may have no input of its own, for example an item of a list of names. Then the error belongs to the input around it.
function goTo(pointer: string): void {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const input = document.getElementById(inputIdOf(at));
    if (input === null) continue;
    input.scrollIntoView({ block: 'center' });
    input.focus();
    return;
  }
}
