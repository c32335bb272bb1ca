/** A part of a comment's text: plain, or the name of somebody who is mentioned. */
export interface Segment {
  readonly text: string;
  readonly isMention: boolean;
}

// As the registry reads them: a name in brackets after an at sign, on one line and without brackets of its own.
const mention = /@\[(?! )([^[\]\p{Cc}\u2028\u2029]{1,200})(?<! )\]/gu;

/** The text in its parts, in order. */
export function segmentsOf(body: string): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const found of body.matchAll(mention)) {
    if (found.index > end) segments.push({ text: body.slice(end, found.index), isMention: false });
    segments.push({ text: found[1] ?? '', isMention: true });
    end = found.index + found[0].length;
  }
  if (end < body.length) segments.push({ text: body.slice(end), isMention: false });
  return segments;
}

/** The mention that somebody is typing: where its at sign stands, and what was typed of the name. */
export interface Typing {
  readonly at: number;
  readonly typed: string;
}

const longestTyped = 60;

/** What stands between the last at sign and the caret, if it may become a mention: no at sign within a word, such as that of a mail address. */
export function typingAt(body: string, caret: number): Typing | null {
  const at = body.lastIndexOf('@', caret - 1);
  if (at < 0 || (at > 0 && /[\p{L}\p{N}._-]/u.test(body[at - 1] ?? ''))) return null;
  const typed = body.slice(at + 1, caret);
  return typed.length > longestTyped || /[[\]\n\r]|^\s|\s{2}/u.test(typed) ? null : { at, typed };
}

/** The text with a mention in the place of what was typed, and where the caret stands then. */
export function mentioned(body: string, typing: Typing, name: string): { readonly body: string; readonly caret: number } {
  const before = `${body.slice(0, typing.at)}@[${name}] `;
  const rest = body.slice(typing.at + 1 + typing.typed.length);
  return { body: before + rest.replace(/^ /, ''), caret: before.length };
}
