import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { AccessToken } from '../../shared/api/credential.ts';
import type { EntraSignIn } from '../../shared/api/shapes.ts';

/**
 * Signing in with Microsoft Entra ID: authorization code with PKCE (RFC 7636, RFC 9700 section 2.1.1). It is a script of its own, which is
 * loaded only when somebody signs in this way.
 */

/** The page, below the dashboard's own path, to which the provider sends people back. It is registered there. */
const landing = 'work/signed-in';

/** Goes to the provider; it leads back to the landing page, and that to where one was. */
export async function goToProvider(entra: EntraSignIn): Promise<void> {
  await managerOf(entra).signinRedirect({ state: location.href });
}

/** Signs in in a window beside the page, which so keeps all that is typed in it. */
export async function signInBeside(entra: EntraSignIn): Promise<AccessToken> {
  return tokenOf(await managerOf(entra).signinPopup());
}

/**
 * Takes what the provider sent to the landing page.
 * @returns the token and where one was; null in the window beside a page, which has given it to that page.
 * @throws Error when the provider refused, or the address is of no sign-in of this tab.
 */
export async function land(entra: EntraSignIn): Promise<{ readonly token: AccessToken; readonly cameFrom: string } | null> {
  const manager = managerOf(entra);
  const state = new URL(location.href).searchParams.get('state');
  // A tab that went to the provider has its state; a window beside the page does not.
  if (state !== null && await manager.settings.stateStore.get(state) === null) {
    await manager.signinPopupCallback();
    return null;
  }
  const user = await manager.signinRedirectCallback();
  return { token: tokenOf(user), cameFrom: typeof user.state === 'string' ? user.state : '' };
}

/** Another token by the refresh token; null where there is none. Never by a hidden frame: the page's policy has no frames. */
export async function renewed(entra: EntraSignIn): Promise<AccessToken | null> {
  const manager = managerOf(entra);
  const user = await manager.getUser();
  if (user?.refresh_token === undefined) return null;
  const next = await manager.signinSilent();
  return next === null ? null : tokenOf(next);
}

let manager: UserManager | undefined;

function managerOf(entra: EntraSignIn): UserManager {
  const store = new WebStorageStateStore({ prefix: 'oidc.', store: sessionStorage });
  manager ??= new UserManager({
    authority: entra.authority,
    client_id: entra.clientId,
    redirect_uri: new URL(import.meta.env.BASE_URL + landing, location.href).href,
    scope: `openid profile offline_access ${entra.scope}`,
    userStore: store,
    stateStore: store,
    // session.ts decides when.
    automaticSilentRenew: false,
  });
  return manager;
}

function tokenOf(user: User): AccessToken {
  return {
    kind: 'token',
    token: user.access_token,
    subject: user.profile.sub,
    expiresAt: (user.expires_at ?? 0) * 1000,
    isRenewable: user.refresh_token !== undefined,
  };
}
