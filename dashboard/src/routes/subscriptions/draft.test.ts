import { describe, expect, it } from 'vitest';
import { differing, draftOf, emptyDraft, merged, newBodyOf, patchOf } from './draft.ts';
import type { Subscription } from '../../shared/api/shapes.ts';

const stored: Subscription = {
  id: 'desk', title: { en: 'Desk' }, channel: 'webhook', target: 'https://example.org/', events: [],
  filter: { countryIds: ['FR'], regions: [], levels: [], classes: [], agencyIds: [] },
  leadDays: [30, 0], language: 'vi', active: true, clearance: 'public',
  statistics: { pending: 0, delivered: 0, dead: 0 }, version: 7, classification: 'internal', tags: [], attachments: [],
  createdAt: '', createdBy: '', updatedAt: '', updatedBy: '',
};
const base = draftOf(stored);

describe('A new subscription', () => {
  it('is sent without what was left empty', () => {
    expect(newBodyOf({ ...emptyDraft('vi'), target: ' desk@example.org ', channel: 'email' })).toEqual({
      channel: 'email', target: 'desk@example.org', events: [], language: 'vi', active: true, clearance: 'public', leadDays: [],
      filter: { countryIds: [], regions: [], levels: [], classes: [], agencyIds: [] },
    });
  });

  it('has its days as numbers, and what is none as it was typed, for the API to say so', () => {
    expect(newBodyOf({ ...base, leadDays: '30, 7;0 soon -1' })).toMatchObject({ leadDays: [30, 7, 0, 'soon', -1] });
  });
});

describe('A change', () => {
  it('has only what is different', () => {
    expect(patchOf(base, base)).toEqual({});
    expect(patchOf(base, { ...base, countryIds: ['FR', 'DE'], pausedUntil: '2027-01-01' }))
      .toEqual({ filter: { countryIds: ['FR', 'DE'] }, pausedUntil: '2027-01-01' });
  });

  it('takes away what was emptied', () => {
    expect(patchOf(base, { ...base, en: '', vi: 'Phòng' })).toEqual({ title: { en: null, vi: 'Phòng' } });
    expect(patchOf(base, { ...base, en: '' })).toEqual({ title: null });
  });

  it('leaves the secret alone unless one is typed', () => {
    expect(patchOf(base, { ...base, secret: 'whsec_x' })).toEqual({ secret: 'whsec_x' });
  });
});

describe('Two changes of one subscription', () => {
  const mine = { ...base, target: 'https://mine.example.org/', leadDays: '7' };
  const theirs = { ...base, leadDays: '90', events: ['relations.established'] };

  it('differ where either of the two changed something', () => {
    expect(differing(base, mine, theirs)).toEqual([{ name: 'target', changedBy: 'mine' }, { name: 'events', changedBy: 'theirs' }, { name: 'leadDays', changedBy: 'both' }]);
  });

  it('come together as was chosen, and nothing typed is lost', () => {
    const result = merged(differing(base, mine, theirs), { target: 'mine', events: 'theirs', leadDays: 'theirs' }, mine, theirs);

    expect(result).toEqual({ ...theirs, target: 'https://mine.example.org/' });
  });
});
