import { useNames } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { isObject, type JsonObject } from '../../shared/json/json.ts';
import { written } from './SimpleInputs.tsx';

/** The title of a record in the page's language: its title or name, or otherwise a text made of its main fields. */
export function useTitles(): (collection: string, record: JsonObject) => string {
  const countries = useNames('countries');
  const labels = useLabels();
  const { of, date } = wording();
  return (collection, record) => {
    const own = record['title'] ?? record['name'];
    const parts = collection === 'partnerships'
      ? [countries.of(written(record['countryId'])), labels('partnershipLevel', written(record['level'])), date(written(record['effectiveOn']))]
      : collection === 'missions' ? [labels('missionType', written(record['type'])), isObject(record['city']) ? of(record['city']) : '', countries.of(written(record['hostCountryId']))]
        : [isObject(own) ? of(own) : written(own)];
    const title = parts.filter(part => part !== '').join(' · ');
    return title === '' ? written(record['id']) : title;
  };
}

export function useTitle(collection: string, record: JsonObject | null): string | null {
  const titleOf = useTitles();
  return record === null ? null : titleOf(collection, record);
}
