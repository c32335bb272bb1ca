import { useEffect, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { accounts, signInWithKey, signInWithToken } from './session.ts';
import { whyOf, type Why } from './principal.ts';
import { whyText } from './words.ts';
import type { Caller, EntraSignIn } from '../../shared/api/shapes.ts';

interface Props {
  /** The place of the sign-in with an account: a window beside the page if the page has something that would be lost. */
  readonly account: 'instead' | 'beside';
}

/** Asks for an API key, or for an account if the registry accepts accounts. */
export function SignInForm({ account }: Props) {
  const { text } = wording();
  const [key, setKey] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [why, setWhy] = useState<Why | null>(null);
  const [entra, setEntra] = useState<EntraSignIn | null>(null);
  useEffect(() => {
    // The attempt to sign in reports why this failed.
    accounts().then(setEntra, () => setEntra(null));
  }, []);

  const attempt = (ways: () => Promise<Caller | null>) => {
    setAsking(true);
    setWhy(null);
    ways().then(
      found => {
        if (found !== null) announce(text('access.signedIn', { who: found.name }));
      },
      (error: unknown) => setWhy(whyOf(error)),
    ).finally(() => setAsking(false));
  };

  return (
    <div class="sign-in">
      <form onSubmit={event => {
        event.preventDefault();
        if (key.trim() !== '') attempt(() => signInWithKey(key.trim()));
      }}>
        <label class="field">
          <span>{text('access.key')}</span>
          <input type="password" name="key" autocomplete="off" dir="ltr" required value={key} aria-describedby="sign-in-why"
            onInput={event => setKey(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={isAsking}>{text('access.signIn')}</button>
      </form>
      {entra !== null && <button type="button" class="account" onClick={() => attempt(() => withAccount(entra, account))}>{text('access.account')}</button>}
      <p id="sign-in-why" class="late" role="alert">{why !== null && whyText(wording(), why)}</p>
      <p class="note">{text('access.key.kept')}</p>
    </div>
  );
}

async function withAccount(entra: EntraSignIn, account: Props['account']): Promise<Caller | null> {
  const { goToProvider, signInBeside } = await import('./entra.ts');
  if (account === 'beside') return signInWithToken(await signInBeside(entra));
  await goToProvider(entra);
  return null;
}
