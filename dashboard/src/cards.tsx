import { effect } from '@preact/signals';
import { render } from 'preact';
import { CardPage } from './app/cards/CardPage.tsx';
import { summaryAddress } from './routes/overview/prefetch.ts';
import { dayOfAddress } from './routes/overview/useDay.ts';
import { prefetch } from './shared/api/client.ts';
import { readAsPublic } from './shared/api/credential.ts';
import { speak } from './shared/i18n/index.ts';
import { languageOfAddress } from './shared/profile/language.ts';
import { loadProfile, untilKnown } from './shared/profile/profile.ts';
import { followButtons, followLinks, parameter } from './shared/router/location.ts';
import './styles.ts';

// A site around the card chooses what suits it; without a choice the card follows the device.
const theme = parameter('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;

readAsPublic();
followButtons();
// What orders and pages a table stays in the frame; every other link opens the dashboard beside it.
followLinks(path => path === location.pathname);
prefetch(summaryAddress(dayOfAddress(), languageOfAddress()));
await Promise.all([speak(languageOfAddress()), untilKnown(loadProfile())]);
effect(() => void speak(languageOfAddress()));
const page = document.getElementById('page');
if (page !== null) render(<CardPage />, page);
