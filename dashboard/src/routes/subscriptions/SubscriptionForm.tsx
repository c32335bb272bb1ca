import { useEffect, useRef, useState } from 'preact/hooks';
import { newIdempotencyKey } from '../../shared/api/idempotencyKey.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';
import type { Draft } from './draft.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { faultsOf, type Fault } from './faults.ts';
import { ChoiceField, TextField } from './Fields.tsx';
import { HeardFields } from './HeardFields.tsx';
import { save, type Saved, type Saving } from './save.ts';
import { TwoVersions } from './TwoVersions.tsx';
import type { Words } from './words.ts';
import type { Channel } from '../../shared/api/shapes.ts';

interface Props {
  /** What it was when the form was opened; what a new one starts as. */
  readonly base: Draft;
  /** The version that the form is of; null for a new one. */
  readonly version: number | null;
  readonly words: Words;
  readonly onSaved: (saved: Saved) => void;
  readonly onCancel: () => void;
}

/** Makes a subscription, or changes one. */
export function SubscriptionForm({ base, version, words, onSaved, onCancel }: Props) {
  const { text, language } = wording();
  const name = [base[language], base.en, base.vi, base.ar].find(one => one !== '') ?? base.target;
  const title = version === null ? text('subscription.new') : text('subscription.edit.name', { name });
  const [draft, setDraft] = useState(base);
  const [saving, setSaving] = useState<Saving>(() => ({ kind: 'typing', base, version, idempotencyKey: newIdempotencyKey() }));
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = async (now: Draft, from: Saving) => {
    if (from.kind === 'saving') return;
    setDraft(now);
    setSaving({ ...from, kind: 'saving' });
    const next = await save(now, from);
    if (next.kind === 'saved') onSaved(next);
    else setSaving(next);
  };
  const faults = saving.kind === 'refused' ? faultsOf(saving.error) : [];
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <Card area="subscription" title={title}>
      {saving.kind === 'conflict' ? (
        <TwoVersions base={saving.base} mine={draft} theirs={saving.theirs} words={words} onLater={() => setSaving({ ...saving, kind: 'typing' })}
          onChoose={merged => void submit(merged, { ...saving, kind: 'typing', base: saving.theirs.draft, version: saving.theirs.version })} />
      ) : (
        <form class="subscription-form" noValidate onSubmit={event => {
          event.preventDefault();
          void submit(draft, saving);
        }}>
          <h3 ref={first} tabIndex={-1} class="visually-hidden">{title}</h3>
          {saving.kind === 'refused' && <FaultSummary error={saving.error} faults={faults} />}
          <WhereFields draft={draft} isNew={version === null} faults={faults} words={words} onChange={change} />
          <HeardFields draft={draft} faults={faults} words={words} onChange={change} />
          <p class="form-buttons">
            <button type="submit" class="primary" aria-busy={saving.kind === 'saving'}>{text(saving.kind === 'saving' ? 'subscription.saving' : 'subscription.save')}</button>
            <button type="button" onClick={onCancel}>{text('subscription.cancel')}</button>
          </p>
        </form>
      )}
    </Card>
  );
}

interface WhereProps {
  readonly draft: Draft;
  readonly isNew: boolean;
  readonly faults: readonly Fault[];
  readonly words: Words;
  readonly onChange: (part: Partial<Draft>) => void;
}

const targetHints = { webhook: 'subscription.target.webhook', email: 'subscription.target.email', queue: 'subscription.target.queue' } as const;

function WhereFields({ draft, isNew, faults, words, onChange }: WhereProps) {
  const { text } = wording();
  return (
    <fieldset class="form-part">
      <legend>{text('subscription.where')}</legend>
      <ChoiceField field="channel" faults={faults} value={draft.channel} choices={words.channels} onChange={channel => onChange({ channel: channel as Channel })} />
      <TextField field="target" faults={faults} hint={text(targetHints[draft.channel])} dir="ltr" required value={draft.target} onChange={target => onChange({ target })} />
      {draft.channel === 'webhook' && isNew && <TextField field="secret" faults={faults} hint={text('subscription.secret.hint')} type="password" dir="ltr" value={draft.secret} onChange={secret => onChange({ secret })} />}
      <ChoiceField field="language" faults={faults} value={draft.language} choices={words.languages} onChange={language => onChange({ language: language as Draft['language'] })} />
      <div class="form-row">
        <TextField field="en" faults={faults} lang="en" dir="ltr" value={draft.en} onChange={en => onChange({ en })} />
        <TextField field="vi" faults={faults} lang="vi" dir="ltr" value={draft.vi} onChange={vi => onChange({ vi })} />
        <TextField field="ar" faults={faults} lang="ar" dir="rtl" value={draft.ar} onChange={ar => onChange({ ar })} />
      </div>
      {isNew && <TextField field="id" faults={faults} hint={text('subscription.id.hint')} dir="ltr" value={draft.id} onChange={id => onChange({ id })} />}
      <ChoiceField field="clearance" faults={faults} hint={text('subscription.clearance.hint')} value={draft.clearance} choices={words.clearances} onChange={clearance => onChange({ clearance })} />
    </fieldset>
  );
}
