import { useEffect } from 'preact/hooks';
import { credential, refused } from '../../shared/api/credential.ts';
import { wording } from '../../shared/i18n/index.ts';
import { whyOfError } from './principal.ts';
import { isRenewing, leave } from './session.ts';
import { SignInForm } from './SignInForm.tsx';
import { whyText } from './words.ts';

/**
 * Says that the credential is no longer accepted and asks for another one, on any page: that page stays as it is, with all that
 * is typed in it.
 */
export function SessionExpired() {
  const gone = refused.value;
  if (gone === null || gone.credential !== credential.value || isRenewing.value) return null;
  return <Anew error={gone.error} isToken={gone.credential.kind === 'token'} />;
}

function Anew({ error, isToken }: { readonly error: string | null; readonly isToken: boolean }) {
  const { text } = wording();
  useEffect(() => {
    // A window can be opened only right after a click, so the code is loaded beforehand.
    if (isToken) void import('./entra.ts');
  }, [isToken]);
  const why = whyOfError(error);
  return (
    <section class="lapsed" role="region" aria-label={text('access.lapsed')}>
      <div role="alert">
        <p class="troubled-what">{text('access.lapsed')}</p>
        <p>{why !== null && whyText(wording(), why)} {text('access.lapsed.kept')}</p>
      </div>
      <SignInForm account="beside" />
      <button type="button" class="link" onClick={leave}>{text('access.signOut')}</button>
    </section>
  );
}
