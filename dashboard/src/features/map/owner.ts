import { wording } from '../../shared/i18n/index.ts';
import { regionName } from '../../shared/names/regionName.ts';

/** The name of the owner's shape. The registry has the owner's code, the shapes have numbers and English names, and CLDR maps the code to the name. */
export function englishNameOf(code: string): string {
  return drawnAs[code] ?? regionName(code, 'en');
}

// Names that differ between Natural Earth and CLDR.
const drawnAs: Readonly<Record<string, string>> = { US: 'United States of America' };

/** The owner as the map draws it. */
export function ownerOf(code: string): { readonly shapeName: string; readonly label: string } {
  const { text, language } = wording();
  return { shapeName: englishNameOf(code), label: text('map.owner', { name: regionName(code, language) }) };
}
