import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Asks who one is, where there is nothing to see for who is nobody. */
export function SignIn() {
  return <Card area="sign-in" title={wording().text('access.signIn')}><SignInForm account="instead" /></Card>;
}
