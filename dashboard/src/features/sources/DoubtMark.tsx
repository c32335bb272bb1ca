import { wording } from '../../shared/i18n/index.ts';
import { isDate, othersOf, type Sourced } from './disputes.ts';
import { hostOf } from './hostOf.ts';

interface Props {
  readonly record: Sourced;
  /** The JSON pointer of the field in the record. */
  readonly field: string;
  readonly value: string | undefined;
  /** The label of the field, if it is not beside its value. */
  readonly label?: string;
}

/** A mark on a value that sources contradict, with the values of the sources. */
export function DoubtMark({ record, field, value, label }: Props) {
  const { text } = wording();
  const others = othersOf(record, field, value);
  if (others.length === 0) return null;
  return (
    <span class="doubt">
      <span class="source-mark late">{label !== undefined && <>{label}: </>}{text('sources.disputed')}</span>
      {others.map(other => (
        <small key={other.value}>
          <SaidValue value={other.value} /> (<bdi>{wording().list(other.sources.map(source => source.publisher ?? hostOf(source.url)))}</bdi>){' '}
        </small>
      ))}
    </span>
  );
}

/** A value of a source; a date is written in the format of the page's language. */
export function SaidValue({ value }: { readonly value: string }) {
  const { date } = wording();
  return isDate(value) ? <time dateTime={value}>{date(value)}</time> : <bdi>{value}</bdi>;
}
