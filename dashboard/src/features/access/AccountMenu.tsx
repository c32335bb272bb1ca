import { useEffect } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { useResource } from '../../shared/api/resource.ts';
import { keptPaths } from '../../shared/drafts/drafts.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { principal } from './principal.ts';
import { leave } from './session.ts';
import { roleText } from './words.ts';
import type { Caller } from '../../shared/api/shapes.ts';

/** The signed-in person's name, role and sign-out; for the public the link to sign in. */
export function AccountMenu() {
  const { text } = wording();
  // Asked as long as the page is open, so that an expired key is noticed before it causes a failure. Without a credential nothing is asked.
  const asked = useResource<Caller>(credential.value === null ? null : address('principal'));
  useEffect(() => {
    if (asked.value !== null) principal.value = asked.value;
  }, [asked.value]);
  if (credential.value === null) return <a class="button who-in" href={hrefToPage('work')}>{text('access.signIn')}</a>;
  return principal.value === null || principal.value.role === 'public' ? null : <Signed as={principal.value} />;
}

function Signed({ as }: { readonly as: Caller }) {
  const { text, date, time } = wording();
  const role = wording().list(as.roles.map(one => roleText(wording(), one)));
  return (
    <>
      <button type="button" class="who" popovertarget="who-am-i"><bdi>{as.name}</bdi> <small>{role}{as.confidential && ` · ${text('access.confidential.mark')}`}</small></button>
      <div id="who-am-i" class="who-panel" popover="auto">
        <p><b><bdi>{as.name}</bdi></b></p>
        <dl>
          <div><dt>{text('access.role')}</dt><dd>{role}</dd></div>
          {as.agencyIds.length > 0 && <div><dt>{text('access.agencies')}</dt><dd>{wording().list(as.agencyIds)}</dd></div>}
          <div><dt>{text('access.confidential')}</dt><dd>{text(as.confidential ? 'access.confidential.seen' : 'access.confidential.hidden')}</dd></div>
          {as.expiresAt !== undefined && <div><dt>{text('access.until')}</dt><dd><time dateTime={as.expiresAt}>{date(localDay(new Date(as.expiresAt)))} {time(new Date(as.expiresAt))}</time></dd></div>}
        </dl>
        {keptPaths().length > 0 && <p class="late">{text('access.signOut.unsaved')}</p>}
        <button type="button" onClick={leave}>{text('access.signOut')}</button>
      </div>
    </>
  );
}

// As the time beside it, the day is that of the reader's own zone.
function localDay(instant: Date): string {
  return new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
