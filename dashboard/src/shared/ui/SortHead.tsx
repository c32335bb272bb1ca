import { hrefTo, place } from '../router/location.ts';

interface Props {
  /** The field. */
  readonly name: string;
  /** What the table is sorted by; with a minus from high to low. */
  readonly sort: string;
  readonly label: string;
}

/** The head of a column that sorts the table: from low to high, and with another click from high to low. The address holds the order. */
export function SortHead({ name, sort, label }: Props) {
  const [isUp, isDown] = [sort === name, sort === `-${name}`];
  return (
    <th scope="col" aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}>
      <a href={hrefTo(place.value.path, { sort: isUp ? `-${name}` : name, cursor: null })}>{label}<span aria-hidden="true">{isUp ? ' ▲' : isDown ? ' ▼' : ''}</span></a>
    </th>
  );
}
