import { mayAdminister, mayWrite } from '../access/principal.ts';
import { wording } from '../../shared/i18n/index.ts';
import { collections, newTitle } from '../../shared/names/collections.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { hrefOfList } from '../../shared/router/records.ts';

/** A target of the search. */
export interface Target {
  readonly href: string;
  readonly title: string;
  /** The kind of target. */
  readonly detail: string;
}

/** A page in the navigation. */
export interface NamedPage {
  readonly path: string;
  readonly title: string;
}

/** The pages, lists and forms whose titles have all the words that are typed, whatever their case and diacritics. */
export function pagesFor(typed: string, pages: readonly NamedPage[]): readonly Target[] {
  const { text, fold } = wording();
  const words = fold(typed).split(/\s+/).filter(word => word !== '');
  const detail = text('find.page');
  const all = [
    ...pages.map(page => ({ href: hrefToPage(page.path), title: page.title, detail })),
    ...collections.flatMap(collection => {
      const href = hrefOfList(collection);
      return href === null ? [] : [{ href, title: collectionTitle(collection), detail: text('find.list') }];
    }),
    ...mayWrite.value ? collections.filter(collection => collection !== 'agencyAccounts' || mayAdminister.value).map(collection => ({ href: hrefToPage(`work/${collection}/new`), title: newTitle(collection), detail: text('find.form') })) : [],
  ];
  return words.length === 0 ? [] : all.filter(target => words.every(word => fold(target.title).split(/\s+/).some(part => part.startsWith(word))));
}
