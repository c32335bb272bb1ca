import type { Difference } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { hrefOfPage } from '../../shared/router/records.ts';

interface Props {
  readonly items: readonly Difference[];
  readonly isTurning: boolean;
}

/** The records that differ, each with its earlier and its later value. */
export function DifferenceTable({ items, isTurning }: Props) {
  const { text } = wording();
  const countries = useNames('countries');
  return (
    <div class={`table-scroll ${isTurning ? 'turning' : ''}`} tabIndex={0} role="region" aria-label={text('compare.differences')}>
      <table class="compare-items">
        <thead>
          <tr><th scope="col">{text('compare.record')}</th><th scope="col">{text('compare.fact')}</th><th scope="col">{text('compare.before')}</th><th scope="col">{text('compare.after')}</th></tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={`${item.fact}/${item.id}`}>
              <th scope="row">
                <a href={hrefOfPage(item.collection, item.id)}><bdi>{item.title}</bdi></a>
                {item.collection !== 'countries' && item.countryIds.length > 0 && <small>{item.countryIds.map(countries.of).join(' · ')}</small>}
                {!item.counted && <small>{text('compare.notCounted')}</small>}
              </th>
              <td>{item.factTitle}</td>
              <td>{item.beforeTitle ?? '–'}</td>
              <td>{item.afterTitle ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
