import { effect } from '@preact/signals';
import { render } from 'preact';
import { followSession } from './access/session.ts';
import { isLanguage, preferred } from './i18n/language.ts';
import { speak } from './i18n/index.ts';
import { askEarly } from './overview/early.ts';
import { followLocation, parameter, place } from './router/location.ts';
import { App } from './shell/App.tsx';
import { apply } from './shell/theme.ts';
import './ui/tokens.css';
import './ui/ui.css';
import './shell/shell.css';
import './access/access.css';
import './map/map.css';
import './time/time.css';
import './overview/overview.css';
import './countries/countries.css';
import './country/country.css';
import './attachments/attachments.css';
import './overview/wall.css';
import './ui/filters.css';
import './calendar/calendar.css';
import './commitments/commitments.css';
import './importing/importing.css';
import './subscriptions/subscriptions.css';
import './notifications/notifications.css';
import './editing/editing.css';
import './ui/print.css';

function languageOfAddress() {
  const asked = parameter('lang');
  return isLanguage(asked) ? asked : preferred(navigator.languages);
}

apply();
followLocation();
if (place.value.path === '') askEarly(languageOfAddress());
followSession();
await speak(languageOfAddress());
effect(() => void speak(languageOfAddress()));
const page = document.getElementById('page');
if (page !== null) render(<App />, page);
