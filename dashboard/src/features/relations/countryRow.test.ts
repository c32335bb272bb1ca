import { describe, expect, it } from 'vitest';
import { inShownOrder, rankOfRow, type CountryRow } from './countryRow.ts';

const row = (id: string, region: string): CountryRow => ({ id, region, name: { en: id }, relations: { status: 'established', establishedOn: '1973-04-12' }, partnership: null });
const vietnamese: Readonly<Record<string, string>> = { Africa: 'Châu Phi', Americas: 'Châu Mỹ', Asia: 'Châu Á' };
const compare = (left: string, right: string) => left.localeCompare(right, 'vi');

describe('The rows', () => {
  it('stand by the regions that are read, and within one as they came', () => {
    const rows = [row('AO', 'Africa'), row('US', 'Americas'), row('JP', 'Asia'), row('IN', 'Asia')];
    const ids = (isDescending: boolean) => inShownOrder(rows, true, isDescending, region => vietnamese[region] ?? region, compare).map(one => one.id);

    expect(ids(false)).toEqual(['JP', 'IN', 'US', 'AO']);
    expect(ids(true)).toEqual(['AO', 'US', 'JP', 'IN']);
  });

  it('have no level for a mark in one sector', () => {
    expect(rankOfRow({ ...row('BE', 'Europe'), partnership: { id: null, level: null, since: null, sectoral: [{ id: 'be-2018', sector: 'agriculture', since: '2018' }] } })).toBe('established');
  });

  it('tell a liaison office from no relations', () => {
    expect(rankOfRow({ ...row('XX', 'Asia'), relations: { status: 'liaison', establishedOn: null } })).toBe('interrupted');
    expect(rankOfRow({ ...row('XX', 'Asia'), relations: { status: 'none', establishedOn: null } })).toBe('none');
  });
});
