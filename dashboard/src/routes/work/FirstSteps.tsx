import { useState } from 'preact/hooks';
import { principal } from '../../features/access/principal.ts';
import { roleText } from '../../features/access/words.ts';
import { StepList } from '../../features/help/StepList.tsx';
import { guidedOf } from '../../features/help/steps.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';

const hiddenKey = 'bang-giao.first-steps';

/** The first steps of a signed-in person, until they are hidden on this device. */
export function FirstSteps() {
  const { text } = wording();
  const [isHidden, setHidden] = useState(() => isStored());
  const [role] = guidedOf(principal.value?.roles ?? []).toReversed();
  if (isHidden || role === undefined) return null;
  const hide = () => {
    store();
    setHidden(true);
  };
  return (
    <Card area="first-steps" title={text('help.first.as', { role: roleText(wording(), role) })}>
      <StepList role={role} />
      <p class="form-buttons"><a class="button" href={hrefToPage('help')}>{text('help.more')}</a><button type="button" onClick={hide}>{text('help.hide')}</button></p>
    </Card>
  );
}

// If the browser's storage is blocked, the steps are shown again.
function isStored(): boolean {
  try {
    return localStorage.getItem(hiddenKey) !== null;
  } catch {
    return false;
  }
}

function store(): void {
  try {
    localStorage.setItem(hiddenKey, 'hidden');
  } catch {
    // They are hidden as long as the page is open.
  }
}
