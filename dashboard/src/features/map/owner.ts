import { wording } from '../../shared/i18n/index.ts';

/** The name that the shapes have: the registry tells the owner's code, the shapes have numbers and English names, and CLDR leads from the one to the other. */
export function englishNameOf(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}

/** The owner as the map draws it. */
export function ownerOf(code: string): { readonly shapeName: string; readonly label: string } {
  const { text, language } = wording();
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  return { shapeName: englishNameOf(code), label: text('map.owner', { name }) };
}
