import { apiKey } from '../api/key.ts';
import { wording } from '../i18n/index.ts';
import { hrefToPage } from '../router/location.ts';
import { SignIn } from '../access/SignIn.tsx';

/** Where the registry is kept: who one is, and what there is to do. */
export function Work() {
  return (
    <div class="work">
      {apiKey.value === null && <SignIn />}
      {apiKey.value !== null && <p><a href={hrefToPage('work/import')}>{wording().text('nav.import')}</a></p>}
      {apiKey.value !== null && <p><a href={hrefToPage('work/subscriptions')}>{wording().text('nav.subscriptions')}</a></p>}
      {apiKey.value !== null && <p><a href={hrefToPage('work/notifications')}>{wording().text('nav.notifications')}</a></p>}
    </div>
  );
}
