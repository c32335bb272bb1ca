import { faultWords } from '../i18n/faultWords.ts';
import { wording } from '../i18n/index.ts';

/** An error, in the reader's language if the catalogue has a text for it. English is marked as such, so that it is spoken and displayed as English. */
export function FaultText({ detail }: { readonly detail: string }) {
  const { text, isEnglish } = faultWords(wording(), detail);
  return isEnglish ? <span lang="en" dir="ltr">{text}</span> : <span>{text}</span>;
}
