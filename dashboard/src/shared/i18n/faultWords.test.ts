import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { faultWords } from './faultWords.ts';
import { wordingOf } from './index.ts';

const wording = (language: 'en' | 'vi' | 'ar') =>
  wordingOf(language, JSON.parse(readFileSync(join(import.meta.dirname, 'messages', `${language}.json`), 'utf8')) as Catalogue);

describe('A fault of the API', () => {
  it('is told to readers of English as the API says it', () => {
    expect(faultWords(wording('en'), 'must be one of ministry, party')).toEqual({ text: 'must be one of ministry, party', isEnglish: true });
  });

  it.each([
    'is required', 'is required for the level sectoral_strategic', 'must be one of ministry, party', 'refers to countries/XX, which does not exist',
    '\'My\' may be MY or US; write the code', 'must be a date in the form YYYY, YYYY-MM or YYYY-MM-DD, from the year 1000 to 9999',
    'must not be after today, 2026-11-28', 'must not be before startsOn, 2026-03-01', 'must be at most 200 characters', 'has 300 characters; at most 200 are allowed',
    'must be a whole number from 0 to 100', 'must be a whole number', 'is already the id of the row on line 3', 'the row has 1 cell, the header has 3 columns',
    'mentions An, which is not the name of somebody who may read comments on this record', 'must mention at most 10 people',
    'must be the name of somebody who may see the record and takes part in the work on it', 'is the name of several people, so it does not say to whom the record is assigned',
    'looks like the record x, with the same title, countries and date; give its id, or say duplicates=skip, duplicates=update or duplicates=create',
  ])('is told to others in their language: %s', detail => {
    for (const language of ['vi', 'ar'] as const) {
      const said = faultWords(wording(language), detail);
      expect(said.isEnglish).toBe(false);
      expect(said.text).not.toContain('undefined');
    }
  });

  it('has its day as the language writes it', () => {
    expect(faultWords(wording('vi'), 'must not be before startsOn, 2026-03-01').text).toContain('01/03/2026');
  });

  it('that the catalogue does not know stays in English and says so', () => {
    expect(faultWords(wording('ar'), 'must be an instant')).toEqual({ text: 'must be an instant', isEnglish: true });
  });
});
