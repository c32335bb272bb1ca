import type { ComponentChildren } from 'preact';
import type { Choice } from '../../shared/names/names.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { FieldName } from './draft.ts';
import { fieldId, type Fault } from './faults.ts';
import { fieldLabels } from './words.ts';

interface Common {
  readonly field: FieldName;
  readonly faults: readonly Fault[];
  readonly hint?: string | undefined;
}

/** Ties a field to its hint and to what is wrong with it, for who cannot see that they stand together. */
function described({ field, faults, hint }: Common) {
  const isWrong = faults.some(fault => fault.field === field);
  const ids = [hint === undefined ? '' : `${fieldId(field)}-hint`, isWrong ? `${fieldId(field)}-fault` : ''].filter(id => id !== '');
  return { 'aria-invalid': isWrong ? true : undefined, 'aria-describedby': ids.length === 0 ? undefined : ids.join(' ') } as const;
}

function Beside({ field, faults, hint }: Common) {
  const said = faults.filter(fault => fault.field === field);
  return (
    <>
      {hint !== undefined && <span id={`${fieldId(field)}-hint`} class="hint">{hint}</span>}
      {said.length > 0 && <span id={`${fieldId(field)}-fault`} class="field-fault" lang="en" dir="ltr">{said.map(fault => fault.detail).join('; ')}</span>}
    </>
  );
}

interface TextProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'password';
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly lang?: string;
  readonly required?: boolean;
}

export function TextField({ value, onChange, type = 'text', dir = 'auto', lang, required = false, ...common }: TextProps) {
  const { text } = wording();
  const given = {
    id: fieldId(common.field), dir, lang, value, autocomplete: 'off', spellcheck: false, 'aria-required': required, ...described(common),
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
  };
  return (
    <div class="form-field">
      <label for={fieldId(common.field)}>{text(fieldLabels[common.field])}{required && <small> {text('subscription.required')}</small>}</label>
      {type === 'text' ? <input type="text" {...given} /> : type === 'date' ? <input type="date" {...given} /> : <input type="password" {...given} />}
      <Beside {...common} />
    </div>
  );
}

interface ChoiceProps extends Common {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

export function ChoiceField({ value, choices, onChange, ...common }: ChoiceProps) {
  return (
    <div class="form-field">
      <label for={fieldId(common.field)}>{wording().text(fieldLabels[common.field])}</label>
      <select id={fieldId(common.field)} {...described(common)} value={value} onChange={event => onChange(event.currentTarget.value)}>
        {choices.map(([code, label]) => <option key={code} value={code}>{label}</option>)}
      </select>
      <Beside {...common} />
    </div>
  );
}

interface ManyProps extends Common {
  readonly values: readonly string[];
  readonly choices: readonly Choice[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any of a few choices, each to be seen; none chosen means all. */
export function CheckMany({ values, choices, onChange, ...common }: ManyProps) {
  const toggle = (code: string, isOn: boolean) => onChange(choices.map(([known]) => known).filter(known => (known === code ? isOn : values.includes(known))));
  return (
    <fieldset class="form-field" id={fieldId(common.field)} tabIndex={-1} {...described(common)}>
      <legend>{wording().text(fieldLabels[common.field])}</legend>
      <div class="checks">
        {choices.map(([code, label]) => (
          <label key={code}><input type="checkbox" name={common.field} value={code} checked={values.includes(code)} onChange={event => toggle(code, event.currentTarget.checked)} /> {label}</label>
        ))}
      </div>
      <Beside {...common} />
    </fieldset>
  );
}

/** Any of many choices: what is chosen stands below, each to be taken away again. */
export function PickMany({ values, choices, onChange, nameOf, ...common }: ManyProps & { readonly nameOf: (id: string) => string }) {
  const { text } = wording();
  return (
    <div class="form-field">
      <label for={fieldId(common.field)}>{text(fieldLabels[common.field])}</label>
      <select id={fieldId(common.field)} {...described(common)} value="" onChange={event => {
        onChange([...values, event.currentTarget.value]);
        event.currentTarget.value = '';
      }}>
        <option value="">{text(values.length === 0 ? 'subscription.all' : 'subscription.add')}</option>
        {choices.filter(([code]) => !values.includes(code)).map(([code, label]) => <option key={code} value={code}>{label}</option>)}
      </select>
      {values.length > 0 && <Picked>{values.map(id => <li key={id}><button type="button" aria-label={text('subscription.remove', { name: nameOf(id) })} onClick={() => onChange(values.filter(one => one !== id))}><bdi>{nameOf(id)}</bdi> <span aria-hidden="true">×</span></button></li>)}</Picked>}
      <Beside {...common} />
    </div>
  );
}

function Picked({ children }: { readonly children: ComponentChildren }) {
  return <ul class="picked">{children}</ul>;
}
