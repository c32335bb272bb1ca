import { useEffect, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { go, hrefToPage } from '../../shared/router/location.ts';
import { Card, Skeleton } from '../../shared/ui/Card.tsx';
import { whyOf, type Why } from '../../features/access/principal.ts';
import { accounts, signInWithToken } from '../../features/access/session.ts';
import { whyText } from '../../features/access/words.ts';

/** The page to which the identity provider sends people back. It continues to the page where they were. */
export function SignedIn() {
  const { text } = wording();
  const [why, setWhy] = useState<Why | null>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    landed().then(
      to => {
        // The window beside a page closes by itself, unless that page is gone.
        if (to === null) setOver(true);
        else go(to, 'replace');
      },
      (error: unknown) => setWhy(whyOf(error)));
  }, []);
  return (
    <Card area="sign-in" title={text('access.signingIn')}>
      {why === null && !isOver ? <Skeleton lines={2} /> : (
        <div class="sign-in">
          {why === null ? <p>{text('access.landed')}</p> : <p class="late" role="alert">{whyText(wording(), why)}</p>}
          <a class="button" href={hrefToPage('work')}>{text('access.again')}</a>
        </div>
      )}
    </Card>
  );
}

async function landed(): Promise<string | null> {
  const entra = await accounts();
  if (entra === null) throw new Error(wording().text('access.account.none'));
  const landing = await (await import('../../features/access/entra.ts')).land(entra);
  if (landing === null) return null;
  await signInWithToken(landing.token);
  return inside(landing.cameFrom) ?? hrefToPage('work');
}

// The state should be the one that was sent. Nevertheless, only pages of the dashboard are opened.
function inside(address: string): string | null {
  const url = URL.parse(address, location.href);
  return url !== null && url.origin === location.origin && url.pathname.startsWith(import.meta.env.BASE_URL) ? url.href : null;
}
