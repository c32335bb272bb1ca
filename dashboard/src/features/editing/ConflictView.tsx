import { useEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { noFaults } from './faults.ts';
import { written } from './SimpleInputs.tsx';
import type { JsonObject } from '../../shared/json/json.ts';
import { flat, grown, leavesOf } from './leaves.ts';
import { pathLabelOf } from './labels.ts';
import { choicesAtFirst, differences, resolved, type Choices, type Difference } from './merge.ts';
import type { Field, NamedField } from './schema.ts';
import { Scope } from './scope.ts';
import { ValueText } from './ValueText.tsx';

interface Props {
  readonly collection: string;
  readonly fields: readonly NamedField[];
  readonly base: JsonObject;
  readonly mine: JsonObject;
  /** The current record, with its author. */
  readonly theirs: JsonObject;
  readonly isSaving: boolean;
  readonly onResolved: (value: JsonObject) => void;
  /** Returns to the form, which keeps what was typed. */
  readonly onLater: () => void;
}

/** Shows both versions side by side after somebody else saved first, and asks for each field which one to keep. Nothing is sent before that. */
export function ConflictView({ collection, fields, base, mine, theirs, isSaving, onResolved, onLater }: Props) {
  const { text, moment } = wording();
  const leaves = leavesOf(fields);
  const kinds = new Map(leaves.map(leaf => [leaf.pointer, leaf.field]));
  const [was, is, other] = [flat(base, leaves), flat(mine, leaves), flat(theirs, leaves)];
  const found = differences(leaves.map(leaf => leaf.pointer), was, is, other);
  const [choices, setChoices] = useState<Choices>(() => choicesAtFirst(found));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = found.filter(({ name }) => choices[name] === undefined).length;
  const who = written(theirs['updatedBy']);
  return (
    <Scope.Provider value={{ collection, faults: noFaults, isLocked: true, files: [] }}>
      <section class="card conflict" aria-labelledby="conflict-title">
        <h2 id="conflict-title" tabIndex={-1} ref={heading}>{text('editing.conflict', { who })}</h2>
        <p class="note">{text('editing.conflict.how', { who, at: moment(new Date(written(theirs['updatedAt']))) })}</p>
        <div class="table-scroll" tabIndex={0} role="region" aria-labelledby="conflict-title">
          <table>
            <thead><tr><th scope="col">{text('editing.conflict.field')}</th><th scope="col">{text('editing.conflict.before')}</th><th scope="col">{text('editing.conflict.mine')}</th><th scope="col">{text('editing.conflict.theirs', { who })}</th></tr></thead>
            <tbody>
              {found.map(one => (
                <Row key={one.name} difference={one} label={pathLabelOf(collection, one.name)} field={kinds.get(one.name) ?? { kind: 'text' }} values={[was[one.name], is[one.name], other[one.name]]}
                  chosen={choices[one.name]} onChoose={whose => setChoices({ ...choices, [one.name]: whose })} who={who} />
              ))}
            </tbody>
          </table>
        </div>
        <div class="form-buttons">
          <button type="button" class="primary" disabled={open > 0 || isSaving} onClick={() => onResolved(grown(resolved(found, choices, is, other)))}>{text('editing.conflict.save')}</button>
          <button type="button" disabled={isSaving} onClick={onLater}>{text('editing.conflict.later')}</button>
          {open > 0 && <p class="note" role="status">{text('editing.conflict.open', { count: open })}</p>}
        </div>
      </section>
    </Scope.Provider>
  );
}


interface RowProps {
  readonly difference: Difference;
  readonly label: string;
  readonly field: Field;
  readonly values: readonly [before: JsonObject[string], mine: JsonObject[string], theirs: JsonObject[string]];
  readonly chosen: 'mine' | 'theirs' | undefined;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
  readonly who: string;
}

function Row({ difference: { name, changedBy }, label, field, values: [before, mine, theirs], chosen, onChoose, who }: RowProps) {
  const { text } = wording();
  const names = { mine: text('editing.conflict.keepMine', { field: label }), theirs: text('editing.conflict.keepTheirs', { field: label, who }) } as const;
  const cell = (whose: 'mine' | 'theirs', value: JsonObject[string]) => (
    <td class={chosen === whose ? 'chosen' : ''}>
      <label><input type="radio" name={name} aria-label={names[whose]} checked={chosen === whose} onChange={() => onChoose(whose)} /> <span><ValueText field={field} value={value} name={name} /></span></label>
    </td>
  );
  return (
    <tr class={changedBy === 'both' && chosen === undefined ? 'undecided' : ''}>
      <th scope="row">{label}</th>
      <td><ValueText field={field} value={before} name={name} /></td>
      {cell('mine', mine)}
      {cell('theirs', theirs)}
    </tr>
  );
}
