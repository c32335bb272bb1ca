import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('location', { href: 'http://registry.example/dashboard/countries' });
vi.stubGlobal('sessionStorage', { getItem: () => null });
const { exportAddress, isFiltered, queryOf, rowsAddress, sortAfter } = await import('./query.ts');

const query = (text: string) => queryOf(new URLSearchParams(text));

describe('The query of an address', () => {
  it('is every state by name, where it names nothing', () => {
    expect(query('')).toEqual({ q: '', region: null, level: null, status: null, asOf: null, sort: 'name', isDescending: false });
    expect(isFiltered(query('lang=vi&asOf=1990-01-01&sort=-name'))).toBe(false);
  });

  it('leaves out what nobody can choose', () => {
    expect(query('region=Atlantis&level=best&status=maybe&asOf=1990-02-30&sort=-population')).toEqual(query(''));
  });

  it('asks the registry for exactly what is shown', () => {
    const asked = new URLSearchParams(rowsAddress(query('q=phap&region=Europe&level=sectoral_strategic&asOf=2014-01-01&sort=-partnership.since'), 'vi').split('?')[1]);

    expect(Object.fromEntries(asked)).toMatchObject({
      kind: 'state', q: 'phap', region: 'Europe', level: 'sectoral_strategic', asOf: '2014-01-01', sort: '-partnership.since,name', lang: 'vi',
    });
  });

  it('exports the rows that are shown, in their order', () => {
    const of = (address: string) => {
      const chosen = new URLSearchParams(address.split('?')[1]);
      const format = chosen.get('format');
      for (const name of ['fields', 'format']) chosen.delete(name);
      return { chosen: chosen.toString(), format };
    };
    const shown = query('q=an&status=established&sort=-relations.establishedOn');

    expect(of(exportAddress(shown, 'ar')).chosen).toEqual(of(rowsAddress(shown, 'ar')).chosen);
    expect(of(exportAddress(shown, 'ar')).format).toBe('csv');
  });
});

describe('A head of a column', () => {
  it('sorts upwards, then downwards, and upwards again', () => {
    expect(sortAfter(query(''), 'region')).toBe('region');
    expect(sortAfter(query('sort=region'), 'region')).toBe('-region');
    expect(sortAfter(query('sort=-region'), 'region')).toBe('region');
  });

  it('of the names leads back to the address without an order', () => {
    expect(sortAfter(query(''), 'name')).toBe('-name');
    expect(sortAfter(query('sort=-name'), 'name')).toBeNull();
  });
});
