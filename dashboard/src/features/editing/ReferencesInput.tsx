import { wording } from '../../shared/i18n/index.ts';
import { FaultText } from '../../shared/ui/FaultText.tsx';
import { Combobox } from './Combobox.tsx';
import { inputIdOf } from './faults.ts';
import type { InputProps } from './FieldInput.tsx';
import { isList } from '../../shared/json/json.ts';
import { useFaulty } from './Labelled.tsx';
import { useReferences } from './references.ts';
import { useScope } from './scope.ts';
import { written } from './SimpleInputs.tsx';

interface Props extends InputProps {
  readonly collection: string;
}

/** The ids of several records: those chosen, and an input for one more. */
export function ReferencesInput({ collection, pointer, value, onChange }: Props) {
  const references = useReferences(collection, null);
  const { text } = wording();
  const { faults, isLocked } = useScope();
  const id = inputIdOf(pointer);
  const faulty = useFaulty(pointer, id);
  const ids = isList(value) ? value.map(written) : [];
  const wrong = ids.flatMap((_, index) => faults.at(`${pointer}/${index}`));
  return (
    <div class="references">
      {ids.length > 0 && (
        <ul>
          {ids.map((one, index) => (
            <li key={one} class={faults.at(`${pointer}/${index}`).length > 0 ? 'faulty' : ''}>
              <bdi>{references.of(one)}</bdi>
              {!isLocked && (
                <button type="button" aria-label={text('editing.reference.remove', { name: references.of(one) })} onClick={() => {
                  onChange(ids.filter(kept => kept !== one));
                  document.getElementById(id)?.focus();
                }}>×</button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Combobox id={id} shown="" choicesFor={references.choicesFor} isDisabled={isLocked} isInvalid={faulty['aria-invalid']} describedBy={faulty['aria-describedby']}
        onChoose={choice => choice !== undefined && !ids.includes(choice[0]) && onChange([...ids, choice[0]])} />
      {wrong.length > 0 && <div class="field-fault">{wrong.map(detail => <p key={detail}><FaultText detail={detail} /></p>)}</div>}
    </div>
  );
}
