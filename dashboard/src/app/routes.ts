import type { ComponentType } from 'preact';
import { credential } from '../shared/api/credential.ts';
import { laterPage } from './later.tsx';
import type { MessageKey } from '../shared/i18n/catalogue.ts';
import { Overview } from '../routes/overview/Overview.tsx';
import { match, type Parameters } from '../shared/router/match.ts';

/** A page: to add one, add its folder and a line here; the navigation shows what is here. The pages that most readers open first are loaded at once. */
export interface Route {
  /** Below the page's own path; a part with a colon is a parameter's name, and such pages are reached from others, not by the navigation. */
  readonly path: string;
  readonly title: MessageKey;
  readonly page: ComponentType<{ readonly parameters: Parameters }>;
}

/** Pages that are reached only by links on other pages. */
const reachedByLinks: readonly string[] = ['work/signed-in', 'subscriptions/confirm'];

/** Pages about the registry itself, which every footer links. */
const atFoot: readonly string[] = ['about', 'help'];

/** The home page of a signed-in person. */
const home = 'work';

export const routes: readonly Route[] = [
  { path: '', title: 'nav.overview', page: Overview },
  { path: 'countries', title: 'nav.countries', page: laterPage(async () => (await import('../routes/countries/CountriesPage.tsx')).CountriesPage) },
  { path: 'countries/:id', title: 'nav.country', page: laterPage(async () => (await import('../routes/country/CountryPage.tsx')).CountryPage) },
  { path: 'commitments', title: 'nav.commitments', page: laterPage(async () => (await import('../routes/commitments/Commitments.tsx')).Commitments) },
  { path: 'commitments/figures', title: 'figures.title', page: laterPage(async () => (await import('../routes/figures/FiguresPage.tsx')).FiguresPage) },
  { path: 'agreements/:id', title: 'nav.agreement', page: laterPage(async () => (await import('../routes/agreement/AgreementPage.tsx')).AgreementPage) },
  { path: 'obligations', title: 'nav.obligations', page: laterPage(async () => (await import('../routes/obligations/ObligationsPage.tsx')).ObligationsPage) },
  { path: 'records', title: 'nav.records', page: laterPage(async () => (await import('../routes/records/RecordsIndex.tsx')).RecordsIndex) },
  { path: 'records/:collection', title: 'nav.records', page: laterPage(async () => (await import('../routes/records/RecordsPage.tsx')).RecordsPage) },
  { path: 'records/:collection/:id', title: 'nav.records', page: laterPage(async () => (await import('../routes/records/RecordPage.tsx')).RecordPage) },
  { path: 'views/:id', title: 'views.opening', page: laterPage(async () => (await import('../routes/view/ViewPage.tsx')).ViewPage) },
  { path: 'subscriptions/confirm', title: 'mine.confirm.title', page: laterPage(async () => (await import('../routes/confirm/ConfirmPage.tsx')).ConfirmPage) },
  { path: 'compare/days', title: 'compare.days', page: laterPage(async () => (await import('../routes/compare/DaysPage.tsx')).DaysPage) },
  { path: 'compare/countries', title: 'compare.countries', page: laterPage(async () => (await import('../routes/compare/TwoPage.tsx')).TwoCountriesPage) },
  { path: 'compare/agencies', title: 'compare.agencies', page: laterPage(async () => (await import('../routes/compare/TwoPage.tsx')).TwoAgenciesPage) },
  { path: 'about', title: 'nav.about', page: laterPage(async () => (await import('../routes/about/AboutPage.tsx')).AboutPage) },
  { path: 'help', title: 'nav.help', page: laterPage(async () => (await import('../routes/help/HelpPage.tsx')).HelpPage) },
  { path: 'calendar', title: 'nav.calendar', page: laterPage(async () => (await import('../routes/calendar/Calendar.tsx')).Calendar) },
  { path: 'work', title: 'nav.work', page: laterPage(async () => (await import('../routes/work/Work.tsx')).Work) },
  { path: 'work/signed-in', title: 'access.signingIn', page: laterPage(async () => (await import('../routes/signed-in/SignedIn.tsx')).SignedIn) },
  { path: 'work/import', title: 'nav.import', page: laterPage(async () => (await import('../routes/import/ImportPage.tsx')).ImportPage) },
  { path: 'work/packs', title: 'nav.packs', page: laterPage(async () => (await import('../routes/packs/PacksPage.tsx')).PacksPage) },
  { path: 'work/subscriptions', title: 'nav.subscriptions', page: laterPage(async () => (await import('../routes/subscriptions/SubscriptionsPage.tsx')).SubscriptionsPage) },
  { path: 'work/notifications', title: 'nav.notifications', page: laterPage(async () => (await import('../routes/notifications/NotificationsPage.tsx')).NotificationsPage) },
  { path: 'work/keys', title: 'nav.keys', page: laterPage(async () => (await import('../routes/keys/KeysPage.tsx')).KeysPage) },
  { path: 'work/:collection', title: 'nav.work', page: laterPage(async () => (await import('../routes/collection/CollectionPage.tsx')).CollectionPage) },
  { path: 'work/:collection/new', title: 'nav.work', page: laterPage(async () => (await import('../routes/record/NewPage.tsx')).NewPage) },
  { path: 'work/:collection/:id', title: 'nav.work', page: laterPage(async () => (await import('../routes/record/EditPage.tsx')).EditPage) },
];

/** The pages in the navigation: those with a path of one part. Pages below them are reached from them. The page of one's own work is for signed-in people only. */
export function sections(): readonly Route[] {
  const named = routes.filter(route => !route.path.includes('/') && !atFoot.includes(route.path));
  const others = named.filter(route => route.path !== home);
  return credential.value === null ? others : [...named.filter(route => route.path === home), ...others];
}

/** The pages in the footer. */
export function footPages(): readonly Route[] {
  return routes.filter(route => atFoot.includes(route.path));
}

/** The pages that have a name of their own, whatever is on them. */
export function namedPages(): readonly Route[] {
  return routes.filter(route => !route.path.includes(':') && !reachedByLinks.includes(route.path) && (route.path !== home || credential.value !== null));
}

/** The route of a path, and what the path names in it. */
export function routeOf(path: string): { readonly route: Route; readonly parameters: Parameters } | null {
  for (const route of routes) {
    const parameters = match(route.path, path);
    if (parameters !== null) return { route, parameters };
  }
  return null;
}
