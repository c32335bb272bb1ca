/** A law's number or its articles, which read from left to right in every language: marks instead of an element, because they are part of a sentence. */
export const isolated = (code: string): string => `\u2066${code}\u2069`;
