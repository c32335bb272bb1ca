import { languages, ownNames, directionOf } from '../../shared/i18n/language.ts';
import { wording } from '../../shared/i18n/index.ts';
import { inputIdOf, pointerTo } from './faults.ts';
import type { InputProps } from './FieldInput.tsx';
import { isObject } from '../../shared/json/json.ts';
import { FaultsAt, useFaulty } from './Labelled.tsx';
import { useScope } from './scope.ts';
import { written } from './SimpleInputs.tsx';

const longTexts = ['quote', 'abstract', 'outcome'];

/** A text in the three languages, each in its own direction; the page's own comes first. */
export function LocalizedInput({ named, pointer, value, onChange, label }: InputProps & { readonly label: string }) {
  const { text, language } = wording();
  const texts = isObject(value) ? value : {};
  const id = inputIdOf(pointer);
  const ordered = [language, ...languages.filter(tag => tag !== language)];
  return (
    <fieldset class="localized wide" id={id} tabIndex={-1} data-pointer={pointer}>
      <legend>{label}{named.isRequired && <span class="required"> · {text('editing.required.language')}</span>}</legend>
      <div class="languages">
        {ordered.map(tag => (
          <OneLanguage key={tag} tag={tag} pointer={pointerTo(pointer, tag)} isLong={longTexts.includes(named.name)} value={written(texts[tag])}
            onChange={typed => onChange({ ...texts, [tag]: typed })} />
        ))}
      </div>
      <FaultsAt pointer={pointer} id={id} />
    </fieldset>
  );
}

interface OneProps {
  readonly tag: (typeof languages)[number];
  readonly pointer: string;
  readonly isLong: boolean;
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

function OneLanguage({ tag, pointer, isLong, value, onChange }: OneProps) {
  const id = inputIdOf(pointer);
  const shared = { id, lang: tag, dir: directionOf(tag), disabled: useScope().isLocked, value, ...useFaulty(pointer, id) };
  return (
    <div class="one-language">
      <label for={id} lang={tag}>{ownNames[tag]}</label>
      {isLong ? <textarea rows={3} {...shared} onInput={event => onChange(event.currentTarget.value)} />
        : <input type="text" autocomplete="off" {...shared} onInput={event => onChange(event.currentTarget.value)} />}
      <FaultsAt pointer={pointer} id={id} />
    </div>
  );
}
