import { effect } from '@preact/signals';
import { render } from 'preact';
import { followSession } from './features/access/session.ts';
import { speak } from './shared/i18n/index.ts';
import { prefetchOverview, takeFiguresOfPage } from './routes/overview/prefetch.ts';
import { followButtons, followLinks, place } from './shared/router/location.ts';
import { languageOfAddress } from './shared/profile/language.ts';
import { loadProfile, untilKnown } from './shared/profile/profile.ts';
import { session } from './shared/api/credential.ts';
import { App } from './app/App.tsx';
import { apply } from './app/theme.ts';
import './styles.ts';

apply();
followButtons();
followLinks();
if (place.value.path === '') {
  takeFiguresOfPage();
  prefetchOverview(languageOfAddress());
}
followSession();
// A signed-in person may see more than the public, for example the profile. A page waits for it, but not for an API that does not answer.
let isKnown: Promise<void> = Promise.resolve();
effect(() => {
  if (session.value >= 0) isKnown = loadProfile();
});
await Promise.all([speak(languageOfAddress()), untilKnown(isKnown)]);
effect(() => void speak(languageOfAddress()));
const page = document.getElementById('page');
// The elements of a page that came with figures are taken over.
if (page !== null) render(<App />, page);
delete document.documentElement.dataset['waits'];
