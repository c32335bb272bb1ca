import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Worklist as List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { TitleLink } from './parts.tsx';
import type { Words } from './words.ts';

/** The claims that the ministry has to assess in a review cycle, of one agency or of all. */
export function Worklist({ path, words }: { readonly path: string; readonly words: Words }) {
  const { text, number, language } = wording();
  const [agency, setAgency] = useState<string | null>(null);
  const worklist = useResource<List>(address(`${path}/worklist`, { lang: language, limit: '500', agency: agency ?? undefined }));
  return (
    <div id="round-awaiting">
      <Card area="room room-awaiting" title={text('round.awaiting')} aside={worklist.value === null ? undefined : <b>{number(worklist.value.total)}</b>}>
        <Loaded resource={worklist} lines={4}>
          {({ items, total, byAgency }) => (byAgency.length === 0 && agency === null ? <Empty>{text('round.nothing')}</Empty> : (
            <>
              {(byAgency.length > 1 || agency !== null) && (
                <FilterSelect label={text('filters.agency')} name="worklist-agency" value={agency} all={text('worklist.all')}
                  choices={byAgency.map(one => [one.agency.id, `${one.agency.name ?? one.agency.id} (${number(one.count)})`])} onChange={setAgency} />
              )}
              {items.length === 0 ? <Empty>{text('round.nothing')}</Empty> : (
                <ul class="room-list" tabIndex={0} aria-label={text('round.awaiting')}>
                  {items.map(item => <li key={item.commitment.id}><Line item={item} words={words} /></li>)}
                </ul>
              )}
              {total > items.length && <p class="note">{text('worklist.more', { count: total - items.length })}</p>}
            </>
          ))}
        </Loaded>
      </Card>
    </div>
  );
}

function Line({ item, words }: { readonly item: List['items'][number]; readonly words: Words }) {
  const { text, date } = wording();
  return (
    <>
      <TitleLink commitment={item.commitment} />
      <p class="note">{text('commitment.claim')}: {words.labels('commitmentStatus', item.claim.status)} · {text('round.since', { date: date(item.since) })} · <bdi>{item.agency.name ?? item.agency.id}</bdi></p>
    </>
  );
}
