import { describe, expect, it } from 'vitest';
import { defaultOf, isBare, queryToSave } from './views.ts';

describe('A saved view', () => {
  it('has what narrows, orders and shows a list, and not where in it the reader is', () => {
    const query = new URLSearchParams('lang=vi&status=in_force&q=&sort=-signedOn&columns=title%2Ctype&cursor=abc&saved=one&open=x&comment=y&wall=1');

    expect(queryToSave(query)).toBe('status=in_force&sort=-signedOn&columns=title%2Ctype');
  });

  it('is taken by default only where the address chooses nothing', () => {
    expect(isBare(new URLSearchParams('lang=vi&asOf=2020-01-01'))).toBe(true);
    expect(isBare(new URLSearchParams('sort=title'))).toBe(false);
    expect(isBare(new URLSearchParams('saved=whole'))).toBe(false);
  });
});

describe('The default of a person', () => {
  const view = (id: string, defaultOfRoles: readonly ('reader' | 'editor' | 'reporter')[], defaultOfAgencyIds: readonly string[] = []) => ({ id, defaultOfRoles, defaultOfAgencyIds });
  const views = [view('readers', ['reader', 'reporter']), view('editors', ['editor']), view('ministry', [], ['moet'])];

  it('is that of his agency, else that of the highest of his roles', () => {
    expect(defaultOf(views, { roles: ['reporter'], agencyIds: ['moet'] })?.id).toBe('ministry');
    expect(defaultOf(views, { roles: ['reporter'], agencyIds: ['other'] })?.id).toBe('readers');
    expect(defaultOf(views, { roles: ['reader', 'editor'], agencyIds: [] })?.id).toBe('editors');
  });

  it('is none where no view is of his', () => {
    expect(defaultOf(views, { roles: ['admin'], agencyIds: [] })).toBeNull();
    expect(defaultOf([], { roles: ['reader'], agencyIds: ['moet'] })).toBeNull();
  });
});
