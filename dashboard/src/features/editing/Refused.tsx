import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import type { Faults } from './faults.ts';

/** The reason why an action without a form failed, with links to the records that prevent it. */
export function Refused({ faults }: { readonly faults: Faults }) {
  const { text } = wording();
  if (faults.problem === null) return null;
  const conflicts = faults.problem.conflicts ?? [];
  return (
    <div class="troubled" role="alert">
      <p class="troubled-what">{text('state.refused')}</p>
      <p lang="en" dir="ltr">{faults.problem.detail}</p>
      {faults.all.map(({ pointer, detail }) => <p key={`${pointer} ${detail}`} lang="en" dir="ltr">{pointer} {detail}</p>)}
      {conflicts.length > 0 && <ul class="conflicts">{conflicts.map(key => <li key={key}><a href={hrefToPage(`work/${key}`)}><bdi dir="ltr">{key}</bdi></a></li>)}</ul>}
    </div>
  );
}
