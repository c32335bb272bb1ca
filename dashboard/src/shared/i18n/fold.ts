/**
 * Folds text for matching, as the API does: without case and diacritics, `đ` as `d`, one form of alef, no harakat. So "phap" finds Pháp,
 * and "duc" finds Đức.
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
