import { describe, expect, it } from 'vitest';
import { canReplay, replayAll, type Round } from './replayAll.ts';
import type { Notification } from '../../shared/api/shapes.ts';

const dead = (id: string): Notification => ({
  id, event: 'relations.established', subject: { collection: 'countries', id: 'FR' }, occursOn: '2027-04-12', leadDays: 0, dueOn: '2027-04-12',
  late: false, subscriptionId: 'desk', status: 'dead', attempts: [], version: 1, classification: 'internal', tags: [], attachments: [],
  createdAt: '', createdBy: '', updatedAt: '', updatedBy: '',
});

describe('A round of sending again', () => {
  it('goes on after a failure and names it', async () => {
    const rounds: Round[] = [];
    const replay = (one: Notification) => (one.id === 'b' ? Promise.reject(new Error('no')) : Promise.resolve());

    const round = await replayAll([dead('a'), dead('b'), dead('c')], replay, new AbortController().signal, one => rounds.push(one));

    expect(rounds.map(one => one.done)).toEqual([0, 1, 2, 3]);
    expect(round.failures.map(one => one.notification.id)).toEqual(['b']);
  });

  it('ends after the one on its way where it is called off', async () => {
    const [stop, sent] = [new AbortController(), [] as string[]];
    const replay = (one: Notification) => {
      sent.push(one.id);
      stop.abort();
      return Promise.resolve();
    };

    const round = await replayAll([dead('a'), dead('b')], replay, stop.signal, () => undefined);

    expect([sent, round.done, round.of]).toEqual([['a'], 1, 2]);
  });

  it('leaves out what is to be sent anyway', () => {
    expect([dead('a'), { ...dead('b'), status: 'pending' as const }].map(canReplay)).toEqual([true, false]);
  });
});
