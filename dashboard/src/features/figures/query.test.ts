import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('location', { href: 'https://registry.example/dashboard/commitments?lang=ar&status=complete&q=cau' });
const { figureFilters, filters, hrefOfRecords, recordsOf } = await import('./query.ts');

describe('A figure', () => {
  it('leads to its records by filters of the same names, and not to a day that is over tomorrow', () => {
    expect(recordsOf('/api/v1/commitments?verifiable=true&overdue=true&asOf=2026-11-22', '2026-11-22')).toEqual({ verifiable: 'true', overdue: 'true' });
  });

  it('of another day keeps the day', () => {
    expect(recordsOf('/api/v1/commitments?asOf=2026-01-31', '2026-11-22')).toEqual({ asOf: '2026-01-31' });
  });

  it('leads to the API where the page does not know a filter', () => {
    expect(hrefOfRecords('/api/v1/commitments?knownAt=7', '2026-11-22')).toBe('/api/v1/commitments?knownAt=7');
  });

  it('of agreements leads to their list', () => {
    expect(hrefOfRecords('/api/v1/agreements?copyDaysFrom=16&copyDaysTo=30&asOf=2026-11-22', '2026-11-22')).toMatch(/records\/agreements\?copyDaysFrom=16&copyDaysTo=30&lang=ar$/);
  });

  it('of states leads to their page, which has nothing but states', () => {
    expect(hrefOfRecords('/api/v1/countries?kind=state&level=strategic&asOf=2020-01-01', '2026-11-22')).toMatch(/countries\?level=strategic&asOf=2020-01-01&lang=ar$/);
  });

  it('of missions leads to their list', () => {
    expect(hrefOfRecords('/api/v1/missions?region=Asia&type=embassy%2Cconsulate_general&status=open&asOf=2026-11-22', '2026-11-22')).toMatch(/records\/missions\?region=Asia&type=embassy%2Cconsulate_general&status=open&lang=ar$/);
  });

  it('of a collection without a page leads to the API', () => {
    expect(hrefOfRecords('/api/v1/reviewCycles?status=open', '2026-11-22')).toBe('/api/v1/reviewCycles?status=open');
  });

  it('takes none of the filters along that are there already, but the language', () => {
    expect(hrefOfRecords('/api/v1/commitments?evidence=true', '2026-11-22')).toMatch(/commitments\?evidence=true&lang=ar$/);
  });
});

describe('The address', () => {
  it('says what the list is filtered by', () => {
    expect(filters()).toEqual({ status: 'complete', q: 'cau' });
  });

  it('narrows the figures by its words, and not by a status: of that they are the shares', () => {
    expect(figureFilters()).toEqual({ q: 'cau' });
  });
});
