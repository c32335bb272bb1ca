import { wording } from '../../shared/i18n/index.ts';
import type { Draft } from './draft.ts';
import type { Fault } from './faults.ts';
import { CheckMany, PickMany, TextField } from './Fields.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly draft: Draft;
  readonly faults: readonly Fault[];
  readonly words: Words;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Of what a subscription tells, and when. */
export function HeardFields({ draft, faults, words, onChange }: Props) {
  const { text } = wording();
  return (
    <>
      <fieldset class="form-part">
        <legend>{text('subscription.what')}</legend>
        <p class="hint">{text('subscription.what.hint')}</p>
        <CheckMany field="events" faults={faults} values={draft.events} choices={words.events} onChange={events => onChange({ events })} />
        <CheckMany field="classes" faults={faults} hint={text('subscription.classes.hint')} values={draft.classes} choices={words.classes} onChange={classes => onChange({ classes })} />
        <CheckMany field="regions" faults={faults} values={draft.regions} choices={words.regions} onChange={regions => onChange({ regions })} />
        <CheckMany field="levels" faults={faults} values={draft.levels} choices={words.levels} onChange={levels => onChange({ levels })} />
        <PickMany field="countryIds" faults={faults} values={draft.countryIds} choices={words.countries.choices} nameOf={words.countries.of} onChange={countryIds => onChange({ countryIds })} />
        <PickMany field="agencyIds" faults={faults} values={draft.agencyIds} choices={words.agencies.choices} nameOf={words.agencies.of} onChange={agencyIds => onChange({ agencyIds })} />
      </fieldset>
      <fieldset class="form-part">
        <legend>{text('subscription.when')}</legend>
        <TextField field="leadDays" faults={faults} hint={text('subscription.leadDays.hint')} dir="ltr" value={draft.leadDays} onChange={leadDays => onChange({ leadDays })} />
        <TextField field="pausedUntil" faults={faults} hint={text('subscription.pausedUntil.hint')} type="date" value={draft.pausedUntil} onChange={pausedUntil => onChange({ pausedUntil })} />
        <div class="form-field"><label class="check"><input id="subscription-active" type="checkbox" checked={draft.active} onChange={event => onChange({ active: event.currentTarget.checked })} /> {text('subscription.active')}</label></div>
      </fieldset>
    </>
  );
}
