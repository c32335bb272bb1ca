import { signal } from '@preact/signals';
import { keptInTab } from '../tab/kept.ts';

/** A page that was opened in this tab. */
export interface RecentPage {
  /** Below the page's own path, as in the address. */
  readonly path: string;
  readonly title: string;
}

const most = 8;
const name = 'bang-giao.recent';

/** The pages that were opened last in this tab, the latest first. They are forgotten with the tab, and when the person signs out. */
export const recentPages = signal<readonly RecentPage[]>(kept());

/** Remembers that a page was opened. */
export function remember(page: RecentPage): void {
  recentPages.value = [page, ...recentPages.peek().filter(one => one.path !== page.path)].slice(0, most);
  sessionStorage.setItem(name, JSON.stringify(recentPages.peek()));
}

/** Forgets them, because the next person may not be allowed to see their titles. */
export function forgetRecentPages(): void {
  recentPages.value = [];
  sessionStorage.removeItem(name);
}

function kept(): readonly RecentPage[] {
  return JSON.parse(keptInTab(name) ?? '[]') as readonly RecentPage[];
}
