import { wording } from '../../shared/i18n/index.ts';
import { regionName } from '../../shared/names/regionName.ts';

/** The name that the shapes have: the registry tells the owner's code, the shapes have numbers and English names, and CLDR leads from the one to the other. */
export function englishNameOf(code: string): string {
  return drawnAs[code] ?? regionName(code, 'en');
}

// What Natural Earth calls otherwise than CLDR.
const drawnAs: Readonly<Record<string, string>> = { US: 'United States of America' };

/** The owner as the map draws it. */
export function ownerOf(code: string): { readonly shapeName: string; readonly label: string } {
  const { text, language } = wording();
  return { shapeName: englishNameOf(code), label: text('map.owner', { name: regionName(code, language) }) };
}
