import { useTitle } from '../../features/editing/titles.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Assignment, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { hrefOfPage } from '../../shared/router/records.ts';
import { Card } from '../../shared/ui/Card.tsx';

const most = 100;

/** The records that were given to who is signed in, those with the nearest day first. Nothing where there are none. */
export function AssignedCard() {
  const { text, number } = wording();
  const mine = useResource<List<Assignment>>(address('assignments', { mine: 'true', sort: 'dueOn,assignedAt', limit: String(most) }));
  const items = mine.value?.items ?? [];
  if (mine.value === null || items.length === 0) return null;
  return (
    <Card area="my-assigned" title={text('assignment.mine')} aside={<b>{number(mine.value.total)}</b>}>
      <ul class="facts">{items.map(one => <Given key={one.id} given={one} />)}</ul>
    </Card>
  );
}

function Given({ given }: { readonly given: Assignment }) {
  const { text, date, moment } = wording();
  const today = useToday();
  const { collection, id } = given.about;
  const record = useResource<JsonObject>(address(`${collection}/${encodeURIComponent(id)}`), null);
  const title = useTitle(collection, record.value) ?? id;
  const isLate = given.dueOn !== undefined && given.dueOn < today;
  return (
    <li>
      <div>
        <a href={hrefOfPage(collection, id)}><bdi>{title}</bdi></a>
        <span class="note"> {collectionTitle(collection)}{given.assignedAt !== undefined && <> · {text('assignment.by', { who: given.assignedBy ?? '', at: moment(new Date(given.assignedAt)) })}</>}
          {given.dueOn !== undefined && <> · <span class={isLate ? 'late' : ''}>{text('assignment.due', { date: date(given.dueOn) })}</span></>}</span>
      </div>
    </li>
  );
}
