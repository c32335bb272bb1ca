import { render } from 'preact';
import { CardPage } from './app/cards/CardPage.tsx';
import { readAsPublic } from './shared/api/credential.ts';
import { speak } from './shared/i18n/index.ts';
import { languageOfAddress } from './shared/profile/language.ts';
import { loadProfile, untilKnown } from './shared/profile/profile.ts';
import { parameter } from './shared/router/location.ts';
import './styles.ts';

// A site around the card chooses what suits it; without a choice the card follows the device.
const theme = parameter('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;

readAsPublic();
await untilKnown(loadProfile());
await speak(languageOfAddress());
const page = document.getElementById('page');
if (page !== null) render(<CardPage />, page);
