import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Asks people to sign in where the public sees nothing. */
export function SignIn() {
  return <Card area="sign-in" title={wording().text('access.signIn')}><SignInForm account="instead" /></Card>;
}
