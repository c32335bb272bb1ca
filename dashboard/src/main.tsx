import { effect } from '@preact/signals';
import { render } from 'preact';
import { followSession } from './features/access/session.ts';
import { isLanguage, preferred } from './shared/i18n/language.ts';
import { speak } from './shared/i18n/index.ts';
import { prefetchOverview } from './routes/overview/prefetch.ts';
import { followLocation, parameter, place } from './shared/router/location.ts';
import { App } from './app/App.tsx';
import { apply } from './app/theme.ts';
import './shared/styles/tokens.css';
import './shared/styles/base.css';
import './shared/styles/parts.css';
import './shared/styles/filters.css';
import './app/shell.css';
import './features/relations/relations.css';
import './features/access/access.css';
import './features/map/map.css';
import './features/timeline/timeline.css';
import './features/attachments/attachments.css';
import './features/occasions/occasions.css';
import './features/history/history.css';
import './features/editing/editing.css';
import './routes/overview/overview.css';
import './routes/countries/countries.css';
import './routes/country/country.css';
import './routes/calendar/calendar.css';
import './routes/commitments/commitments.css';
import './routes/work/work.css';
import './routes/collection/collection.css';
import './routes/import/import.css';
import './routes/subscriptions/subscriptions.css';
import './routes/notifications/notifications.css';
import './shared/styles/wall.css';
import './shared/styles/print.css';

function languageOfAddress() {
  const asked = parameter('lang');
  return isLanguage(asked) ? asked : preferred(navigator.languages);
}

apply();
followLocation();
if (place.value.path === '') prefetchOverview(languageOfAddress());
followSession();
await speak(languageOfAddress());
effect(() => void speak(languageOfAddress()));
const page = document.getElementById('page');
if (page !== null) render(<App />, page);
