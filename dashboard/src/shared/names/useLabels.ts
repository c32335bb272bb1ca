import { useMemo } from 'preact/hooks';
import { address } from '../api/client.ts';
import { useResource } from '../api/resource.ts';
import type { Codes } from '../api/shapes.ts';
import { wording } from '../i18n/index.ts';

/** The label of a code in the page's language: an ellipsis until the labels are loaded, the code itself where there is no label. */
export type Labels = (vocabulary: string, code: string) => string;

export const codesAddress = address('codes');

/** The labels of codes in the page's language. */
export function useLabels(): Labels {
  const codes = useResource<Codes>(codesAddress, null);
  const { of } = wording();
  return useMemo(() => {
    const labels = new Map(Object.entries(codes.value ?? {}).flatMap(([vocabulary, all]) => all.map(one => [`${vocabulary} ${one.code}`, one.label])));
    const unknown = codes.value === null && codes.trouble === null ? () => '…' : (code: string) => code;
    return (vocabulary, code) => {
      const label = labels.get(`${vocabulary} ${code}`);
      return label === undefined ? unknown(code) : of(label);
    };
  }, [codes.value, codes.trouble, of]);
}
