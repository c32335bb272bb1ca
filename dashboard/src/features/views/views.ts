import { credential } from '../../shared/api/credential.ts';
import type { SavedView } from '../../shared/api/shapes.ts';
import { hrefOfList } from '../../shared/router/records.ts';
import { hrefToPage, ofReader } from '../../shared/router/location.ts';

/** The parameter that names the saved view which a list shows; `whole` shows the whole list although there is a default. */
export const savedName = 'saved';
export const whole = 'whole';

/** The maximum length of a name in the registry, in characters. */
export const longestName = 100;

/** The address without any filter. For a signed-in person a default view would otherwise narrow the list again. */
export function cleared(): Readonly<Record<string, string | null>> {
  return { [savedName]: credential.value === null ? null : whole };
}

/** The query of a list as a view saves it. */
export function queryToSave(query: URLSearchParams): string {
  return new URLSearchParams([...query].filter(([name, value]) => !ofReader.includes(name) && value !== '')).toString();
}

/** Whether an address has no choices for a list, so that a default view applies. */
export function isBare(query: URLSearchParams): boolean {
  return [...query.keys()].every(name => name === 'lang' || name === 'wall' || name === 'asOf');
}

/** The list as a view shows it; null where its collection has no list. */
export function hrefOfView(view: Pick<SavedView, 'id' | 'collection' | 'query'>): string | null {
  return hrefOfList(view.collection, { ...Object.fromEntries(new URLSearchParams(view.query)), [savedName]: view.id });
}

/** The short address of a view. It has no language, so it opens in the language of the person who opens it. */
export function addressOfView(id: string): string {
  const url = new URL(hrefToPage(`views/${encodeURIComponent(id)}`), location.href);
  url.search = '';
  return url.href;
}

// The role that says most about a person comes first.
const nearest = ['admin', 'editor', 'assessor', 'reader', 'reporter'] as const;

interface Person {
  readonly roles: readonly string[];
  readonly agencyIds: readonly string[];
}

/** The default view of a person's list: that of one of the person's agencies, or else that of the person's highest role with one; null for none. */
export function defaultOf<T extends Pick<SavedView, 'defaultOfRoles' | 'defaultOfAgencyIds'>>(views: readonly T[], person: Person): T | null {
  const ofAgency = views.find(view => view.defaultOfAgencyIds.some(id => person.agencyIds.includes(id)));
  if (ofAgency !== undefined) return ofAgency;
  for (const role of nearest) {
    const ofRole = person.roles.includes(role) ? views.find(view => view.defaultOfRoles.includes(role)) : undefined;
    if (ofRole !== undefined) return ofRole;
  }
  return null;
}
