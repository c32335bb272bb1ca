import type { ComponentType } from 'preact';
import { Calendar } from '../calendar/Calendar.tsx';
import { Commitments } from '../commitments/Commitments.tsx';
import type { MessageKey } from '../i18n/catalogue.ts';
import { Overview } from '../overview/Overview.tsx';

/** A page: to add one, add its folder and a line here; the navigation shows what is here. */
export interface Route {
  readonly path: string;
  readonly title: MessageKey;
  readonly page: ComponentType;
}

export const routes: readonly Route[] = [
  { path: '', title: 'nav.overview', page: Overview },
  { path: 'commitments', title: 'nav.commitments', page: Commitments },
  { path: 'calendar', title: 'nav.calendar', page: Calendar },
];

export function routeOf(path: string): Route | null {
  return routes.find(route => route.path === path) ?? null;
}
