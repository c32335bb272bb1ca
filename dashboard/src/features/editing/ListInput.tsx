import { useRef } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { inputIdOf, pointerTo } from './faults.ts';
import type { InputProps } from './FieldInput.tsx';
import { Members } from './GroupInput.tsx';
import { isList, isObject } from '../../shared/json/json.ts';
import { FaultsAt } from './Labelled.tsx';
import type { NamedField } from './schema.ts';
import { useScope } from './scope.ts';

interface Props extends InputProps {
  readonly item: { readonly fields: readonly NamedField[] };
  readonly label: string;
}

/** A list of objects: one can be added at the end, and each can be removed. */
export function ListInput({ pointer, value, onChange, item, label }: Props) {
  const { text, number } = wording();
  const { isLocked } = useScope();
  const items = isList(value) ? value : [];
  const list = useRef<HTMLFieldSetElement>(null);
  const remove = (index: number) => {
    onChange(items.filter((_, at) => at !== index));
    list.current?.focus();
  };
  return (
    <fieldset class="list wide" id={inputIdOf(pointer)} ref={list} tabIndex={-1} data-pointer={pointer}>
      <legend>{label}</legend>
      {items.map((one, index) => (
        <fieldset class="list-item" key={index} id={inputIdOf(pointerTo(pointer, index))} tabIndex={-1}>
          <legend>{number(index + 1)}</legend>
          <Members fields={item.fields} pointer={pointerTo(pointer, index)} members={isObject(one) ? one : {}}
            onChange={changed => onChange(items.map((kept, at) => (at === index ? changed : kept)))} />
          <FaultsAt pointer={pointerTo(pointer, index)} id={inputIdOf(pointerTo(pointer, index))} />
          {!isLocked && <button type="button" onClick={() => remove(index)}>{text('editing.item.remove', { number: index + 1, list: label })}</button>}
        </fieldset>
      ))}
      <FaultsAt pointer={pointer} id={inputIdOf(pointer)} />
      {!isLocked && <button type="button" onClick={() => onChange([...items, {}])}>{text('editing.item.add', { list: label })}</button>}
    </fieldset>
  );
}
