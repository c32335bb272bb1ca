import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import type { SavedView } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { go, place } from '../../shared/router/location.ts';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { hrefOfView, longestName, queryToSave } from './views.ts';

interface Props {
  readonly collection: string;
  readonly onSaved: () => void;
}

/** Saves what the list shows under a name. */
export function SaveForm({ collection, onSaved }: Props) {
  const { text, language } = wording();
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const body = { title: { [language]: name.trim() }, collection, query: queryToSave(place.peek().query) };
      const { value } = await write<SavedView>(address('savedViews'), { method: 'POST', body });
      setName('');
      announce(text('views.saved', { name: name.trim() }));
      const href = hrefOfView(value);
      if (href !== null) go(href, 'replace');
      onSaved();
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  };
  return (
    <form aria-busy={isBusy} onSubmit={event => {
      event.preventDefault();
      if (!isBusy) void save();
    }}>
      <label class="field"><span>{text('views.name')}</span>
        <input type="text" required maxLength={longestName} dir="auto" autocomplete="off" value={name} onInput={event => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" class="primary">{text('views.save')}</button>
      {error !== null && <Refusal title={text('views.notDone')} error={error} />}
    </form>
  );
}
