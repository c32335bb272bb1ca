import { useState } from 'preact/hooks';
import { signIn } from '../api/key.ts';
import { wording } from '../i18n/index.ts';
import { Card } from '../ui/Card.tsx';

/** Asks for an API key; what may be done with it the API says. */
export function SignIn() {
  const { text } = wording();
  const [key, setKey] = useState('');
  return (
    <Card area="sign-in" title={text('access.signIn')}>
      <form class="sign-in" onSubmit={event => {
        event.preventDefault();
        if (key.trim() !== '') signIn(key.trim());
      }}>
        <label>
          <span>{text('access.key')}</span>
          <input type="password" autocomplete="current-password" dir="ltr" required value={key} onInput={event => setKey(event.currentTarget.value)} />
        </label>
        <button type="submit">{text('access.signIn')}</button>
        <p class="note">{text('access.key.kept')}</p>
      </form>
    </Card>
  );
}
