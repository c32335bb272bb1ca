import { pathLabelOf } from '../editing/labels.ts';
import { valueAt, type Sourced } from './disputes.ts';
import { DoubtMark } from './DoubtMark.tsx';

interface Props {
  readonly collection: string;
  readonly record: Sourced;
}

/** Every field of a record of which sources say different values, with its label. */
export function Doubts({ collection, record }: Props) {
  const fields = [...new Set((record.sources ?? []).flatMap(source => source.supports.map(({ field }) => field)))];
  return <>{fields.map(field => <DoubtMark key={field} record={record} field={field} value={valueAt(record, field)} label={pathLabelOf(collection, field)} />)}</>;
}
