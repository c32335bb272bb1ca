import type { Wording } from './index.ts';
import type { MessageKey } from './catalogue.ts';

/** An error in the reader's language; in English, the API's language, if the catalogue has no text for it. */
export interface FaultWords {
  readonly text: string;
  readonly isEnglish: boolean;
}

// Patterns of the API's sentences, each with the text of the same meaning. A group of the pattern replaces the placeholder of its name.
const sentences: readonly (readonly [RegExp, MessageKey])[] = [
  [/^is required/, 'fault.required'],
  [/^must not be (blank|null)/, 'fault.required'],
  [/^must be one of |; choose one of /, 'fault.choice'],
  [/^refers to [^/\s]+\/(?<id>\S+), which does not exist/, 'fault.reference'],
  [/^'.+' may be (?<codes>.+); write the code$/, 'fault.ambiguous'],
  [/^must be a (date in the form|calendar day|day such as)/, 'fault.date'],
  [/: say dateOrder=dmy/, 'fault.dateOrder'],
  [/^must not be (after today|in the future)/, 'fault.future'],
  [/^must not be before .*?(?<day>\d{4}(-\d\d){0,2})/, 'fault.before'],
  [/^must be after .*?(?<day>\d{4}(-\d\d){0,2})/, 'fault.after'],
  [/^(must (be|have) (at most|1 to) |has \d+ characters; at most )(?<most>\d+)( characters| are allowed)/, 'fault.long'],
  [/^has more than (?<most>\d+) characters/, 'fault.long'],
  [/^must be (a whole number )?from (?<least>-?\d+) to (?<most>-?\d+)/, 'fault.range'],
  [/^must be a (whole )?number$/, 'fault.number'],
  [/^must be true or false$/, 'fault.truth'],
  [/^must be an object with text for at least one/, 'fault.language'],
  [/http(s| or https)/, 'fault.address'],
  [/^must be lower-case letters, digits/, 'fault.id'],
  [/^must be an ISO 3166/, 'fault.country'],
  [/^is already the id of the row on line (?<line>\d+)/, 'fault.twice'],
  [/^looks like the (row|record) /, 'fault.like'],
  [/^(concerns a record that was|is out of date)/, 'fault.changed'],
  [/^belongs to a record/, 'fault.taken'],
  [/^the row has (?<cells>\d+) cells?, the header has (?<columns>\d+) columns?/, 'fault.cells'],
  [/is not valid UTF-(8|16)/, 'fault.encoding'],
  [/^mentions (?<name>.+), which is not the name of somebody/, 'fault.mention'],
  [/^must mention at most (?<most>\d+) people/, 'fault.mentions'],
  [/^must be the name of somebody who may see the record/, 'fault.person'],
  [/^is the name of several people/, 'fault.people'],
  [/ is not a known column/, 'fault.column'],
];

/** Translates an error of the API into the reader's language. */
export function faultWords({ language, text, date }: Pick<Wording, 'language' | 'text' | 'date'>, detail: string): FaultWords {
  if (language === 'en') return { text: detail, isEnglish: true };
  for (const [sentence, key] of sentences) {
    const found = sentence.exec(detail);
    if (found !== null) return { text: text(key, { ...found.groups, ...(found.groups?.['day'] === undefined ? {} : { day: date(found.groups['day']) }) }), isEnglish: false };
  }
  return { text: detail, isEnglish: true };
}
