import { beforeEach, describe, expect, it } from 'vitest';
import { principal } from '../../features/access/principal.ts';
import type { Role } from '../../shared/api/shapes.ts';
import { views } from './views.ts';

const as = (...roles: Role[]) => {
  principal.value = { name: 'somebody', role: roles[roles.length - 1] ?? 'public', roles, agencyIds: [], confidential: false, signIn: { keys: true, entra: null } };
  return views();
};

beforeEach(() => {
  principal.value = null;
});

describe('One’s work begins with what is expected of', () => {
  it('a reporter: reports, and nothing else', () => expect(as('reporter')).toEqual(['reports']));
  it('an assessor: claims to assess', () => expect(as('assessor')[0]).toBe('assess'));
  it('a reader or an editor: countries', () => expect([as('reader')[0], as('editor')[0]]).toEqual(['countries', 'countries']));
  it('who reports and assesses: reports, then claims', () => expect(as('reporter', 'assessor').slice(0, 2)).toEqual(['reports', 'assess']));
  it('an administrator: claims; each part stands there once', () => expect(as('admin')).toEqual(['assess', 'countries', 'round', 'reports', 'records']));
  it('nobody: nothing', () => expect(as('public')).toEqual([]));
});

describe('The reports', () => {
  it('that come on paper are an editor’s, and no reader’s', () => expect([as('editor').includes('reports'), as('reader').includes('reports')]).toEqual([true, false]));
});
