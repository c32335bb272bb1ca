/**
 * Text as it is matched: no case, no diacritics, `đ` as `d`, one alef, no harakat: "phap" finds Pháp, and "duc" Đức, as in the API.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0640/g, '');
}
