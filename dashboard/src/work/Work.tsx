import { credential } from '../api/credential.ts';
import { SignIn } from '../access/SignIn.tsx';

/** Where the registry is kept: who one is, and what there is to do. */
export function Work() {
  return (
    <div class="work">
      {credential.value === null && <SignIn />}
    </div>
  );
}
