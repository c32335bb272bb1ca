import type { ComponentType } from 'preact';
import { SignedIn } from '../routes/signed-in/SignedIn.tsx';
import { CountriesPage } from '../routes/countries/CountriesPage.tsx';
import { CountryPage } from '../routes/country/CountryPage.tsx';
import { Calendar } from '../routes/calendar/Calendar.tsx';
import { Commitments } from '../routes/commitments/Commitments.tsx';
import { AgreementPage } from '../routes/agreement/AgreementPage.tsx';
import { CollectionPage } from '../routes/collection/CollectionPage.tsx';
import { EditPage } from '../routes/record/EditPage.tsx';
import { NewPage } from '../routes/record/NewPage.tsx';
import type { MessageKey } from '../shared/i18n/catalogue.ts';
import { ImportPage } from '../routes/import/ImportPage.tsx';
import { RecordPage } from '../routes/records/RecordPage.tsx';
import { RecordsIndex } from '../routes/records/RecordsIndex.tsx';
import { RecordsPage } from '../routes/records/RecordsPage.tsx';
import { NotificationsPage } from '../routes/notifications/NotificationsPage.tsx';
import { ObligationsPage } from '../routes/obligations/ObligationsPage.tsx';
import { Overview } from '../routes/overview/Overview.tsx';
import { SubscriptionsPage } from '../routes/subscriptions/SubscriptionsPage.tsx';
import { Work } from '../routes/work/Work.tsx';
import { match, type Parameters } from '../shared/router/match.ts';

/** A page: to add one, add its folder and a line here; the navigation shows what is here. */
export interface Route {
  /** Below the page's own path; a part with a colon is a parameter's name, and such pages are reached from others, not by the navigation. */
  readonly path: string;
  readonly title: MessageKey;
  readonly page: ComponentType<{ readonly parameters: Parameters }>;
}

export const routes: readonly Route[] = [
  { path: '', title: 'nav.overview', page: Overview },
  { path: 'countries', title: 'nav.countries', page: CountriesPage },
  { path: 'countries/:id', title: 'nav.country', page: CountryPage },
  { path: 'commitments', title: 'nav.commitments', page: Commitments },
  { path: 'agreements/:id', title: 'nav.agreement', page: AgreementPage },
  { path: 'obligations', title: 'nav.obligations', page: ObligationsPage },
  { path: 'records', title: 'nav.records', page: RecordsIndex },
  { path: 'records/:collection', title: 'nav.records', page: RecordsPage },
  { path: 'records/:collection/:id', title: 'nav.records', page: RecordPage },
  { path: 'calendar', title: 'nav.calendar', page: Calendar },
  { path: 'work', title: 'nav.work', page: Work },
  { path: 'work/signed-in', title: 'access.signingIn', page: SignedIn },
  { path: 'work/import', title: 'nav.import', page: ImportPage },
  { path: 'work/subscriptions', title: 'nav.subscriptions', page: SubscriptionsPage },
  { path: 'work/notifications', title: 'nav.notifications', page: NotificationsPage },
  { path: 'work/:collection', title: 'nav.work', page: CollectionPage },
  { path: 'work/:collection/new', title: 'nav.work', page: NewPage },
  { path: 'work/:collection/:id', title: 'nav.work', page: EditPage },
];

/** The pages that the navigation shows: those of one name. What is below them is reached from them. */
export const sections = routes.filter(route => !route.path.includes('/'));

/** The pages that have a name of their own, whatever is on them. */
export function namedPages(): readonly Route[] {
  return routes.filter(route => !route.path.includes(':') && route.path !== 'work/signed-in');
}

/** The route of a path, and what the path names in it. */
export function routeOf(path: string): { readonly route: Route; readonly parameters: Parameters } | null {
  for (const route of routes) {
    const parameters = match(route.path, path);
    if (parameters !== null) return { route, parameters };
  }
  return null;
}
