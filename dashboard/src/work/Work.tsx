import { apiKey } from '../api/key.ts';
import { SignIn } from '../access/SignIn.tsx';

/** Where the registry is kept: who one is, and what there is to do. */
export function Work() {
  return (
    <div class="work">
      {apiKey.value === null && <SignIn />}
    </div>
  );
}
