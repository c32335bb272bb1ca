import { effect } from '@preact/signals';
import { render } from 'preact';
import { followSession } from './features/access/session.ts';
import { isLanguage, preferred } from './shared/i18n/language.ts';
import { speak } from './shared/i18n/index.ts';
import { prefetchOverview } from './routes/overview/prefetch.ts';
import { followLocation, parameter, place } from './shared/router/location.ts';
import { loadProfile, profile } from './shared/profile/profile.ts';
import { session } from './shared/api/credential.ts';
import { App } from './app/App.tsx';
import { apply } from './app/theme.ts';
import './shared/styles/tokens.css';
import './shared/styles/base.css';
import './shared/styles/parts.css';
import './shared/styles/filters.css';
import './app/shell.css';
import './features/relations/relations.css';
import './features/find/find.css';
import './features/sources/sources.css';
import './routes/records/records.css';
import './features/access/access.css';
import './features/map/map.css';
import './features/timeline/timeline.css';
import './features/attachments/attachments.css';
import './features/occasions/occasions.css';
import './features/history/history.css';
import './features/editing/editing.css';
import './features/help/help.css';
import './features/pictures/pictures.css';
import './routes/overview/overview.css';
import './routes/countries/countries.css';
import './routes/country/country.css';
import './routes/calendar/calendar.css';
import './features/duties/duties.css';
import './features/figures/period-chart.css';
import './routes/agreement/agreement.css';
import './routes/obligations/obligations.css';
import './routes/packs/packs.css';
import './routes/keys/keys.css';
import './routes/commitments/commitments.css';
import './routes/compare/compare.css';
import './routes/figures/figures.css';
import './routes/work/work.css';
import './routes/collection/collection.css';
import './routes/import/import.css';
import './routes/about/about.css';
import './routes/help/help-page.css';
import './features/subscribing/subscribing.css';
import './routes/subscriptions/subscriptions.css';
import './routes/notifications/notifications.css';
import './shared/styles/wall.css';
import './shared/styles/print.css';

/** How long the first page waits for the profile, in milliseconds. */
const longestWait = 1000;

function languageOfAddress() {
  const [asked, offered] = [parameter('lang'), profile.value.languages];
  return isLanguage(asked) && offered.includes(asked) ? asked : preferred(navigator.languages, offered);
}

apply();
followLocation();
if (place.value.path === '') prefetchOverview(languageOfAddress());
followSession();
// Who has signed in may see what nobody else does, the profile too. A page waits for it, but not for an API that does not answer.
let isKnown: Promise<void> = Promise.resolve();
effect(() => {
  if (session.value >= 0) isKnown = loadProfile();
});
await Promise.all([speak(languageOfAddress()), Promise.race([isKnown, new Promise(resolve => setTimeout(resolve, longestWait))])]);
effect(() => void speak(languageOfAddress()));
const page = document.getElementById('page');
if (page !== null) render(<App />, page);
