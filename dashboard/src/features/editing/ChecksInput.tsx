import { useCodes, type Choice } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import { FaultText } from '../../shared/ui/FaultText.tsx';
import { isList } from '../../shared/json/json.ts';
import { inputIdOf } from './faults.ts';
import type { InputProps } from './FieldInput.tsx';
import { FaultsAt, HintAt, useFaulty } from './Labelled.tsx';
import { regions } from '../../shared/names/regions.ts';
import { useScope } from './scope.ts';
import { written } from './SimpleInputs.tsx';

interface Props extends InputProps {
  readonly label: string;
}

/** Checkboxes for the codes of a vocabulary. */
export function CodesInput({ vocabulary, ...props }: Props & { readonly vocabulary: string }) {
  return <ChecksInput {...props} choices={useCodes(vocabulary)} />;
}

/** Checkboxes for the regions of the world. */
export function RegionsInput(props: Props) {
  const { region } = wording();
  return <ChecksInput {...props} choices={regions.map(name => [name, region(name)])} />;
}

function ChecksInput({ pointer, value, onChange, label, choices }: Props & { readonly choices: readonly Choice[] }) {
  const id = inputIdOf(pointer);
  const { faults, isLocked } = useScope();
  const chosen = isList(value) ? value.map(written) : [];
  const toggle = (code: string, isOn: boolean) => onChange(choices.map(([known]) => known).filter(known => (known === code ? isOn : chosen.includes(known))));
  const wrong = chosen.flatMap((code, index) => faults.at(`${pointer}/${index}`).map(detail => [code, detail] as const));
  return (
    <fieldset class="wide" id={id} tabIndex={-1} data-pointer={pointer} {...useFaulty(pointer, id)}>
      <legend>{label}</legend>
      <HintAt pointer={pointer} id={id} />
      <div class="checks">
        {choices.map(([code, name]) => (
          <label key={code}><input type="checkbox" disabled={isLocked} checked={chosen.includes(code)} onChange={event => toggle(code, event.currentTarget.checked)} /> {name}</label>
        ))}
      </div>
      <FaultsAt pointer={pointer} id={id} />
      {wrong.length > 0 && <div class="field-fault">{wrong.map(([what, detail]) => <p key={`${what} ${detail}`}><bdi>{what}</bdi>: <FaultText detail={detail} /></p>)}</div>}
    </fieldset>
  );
}
