import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: {} });
const { speak } = await import('../../shared/i18n/index.ts');
const { groupOf, labelOf, pathLabelOf } = await import('./labels.ts');

await speak('en');

describe('A field is labelled', () => {
  it.each([
    ['by its name', labelOf('documents', 'publishedOn'), 'Finished or held on'],
    ['by its collection', labelOf('targets', 'title'), 'Indicator'],
    ['by the group around it, whatever the collection', labelOf('targets', 'title', 'sources'), 'Title'],
    ['by the group, where the same name means another thing', labelOf('agreements', 'publishedOn', 'procedure'), 'Published by the agency on'],
    ['by its own name within a group that has no word for it', labelOf('agreements', 'place', 'signatories'), 'Place'],
    ['with the groups on the way to it', pathLabelOf('commitments', '/sources/0/quote'), 'All sources › 1 › Quotation'],
    ['in its language', pathLabelOf('targets', '/title/vi'), 'Indicator › Tiếng Việt'],
  ])('%s', (_, label, expected) => {
    expect(label).toBe(expected);
  });

  it.each([['/title', undefined], ['/renewal/months', 'renewal'], ['/sources/2/title', 'sources'], ['/focalPoints/0/deputy/name', 'deputy']])('in the group of %s', (pointer, group) => {
    expect(groupOf(pointer)).toBe(group);
  });
});
