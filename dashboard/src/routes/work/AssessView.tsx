import { useEffect, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Commitment, Fields, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { numberOf } from '../../shared/dates/days.ts';
import { change, hrefTo, parameter, place } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Assessed } from './Assessed.tsx';
import { RoundsToClose } from './RoundsToClose.tsx';

const fields = ['id', 'title', 'leadAgencyId', 'awaiting'] as const;

type Waiting = Fields<Commitment, (typeof fields)[number]>;

const most = 200;

/** The claims that await assessment, the longest waiting first: one in view, and after it the next. */
export function AssessView() {
  const { text, language, number } = wording();
  const waiting = useResource<List<Waiting>>(address('commitments', { awaiting: 'true', sort: 'awaiting.since', fields: fields.join(), limit: String(most), lang: language }));
  const [done, setDone] = useState<readonly string[]>([]);
  const [isNext, setNext] = useState(false);
  const [held, hold] = useState<string | null>(null);
  const items = (waiting.value?.items ?? []).filter(one => !done.includes(one.id));
  // The claim in view stays there, even if somebody else assesses it or an older claim arrives, because the person may be typing.
  const open = [parameter('open'), held].find(id => id !== null && !done.includes(id)) ?? items[0]?.id;
  useEffect(() => {
    if (open !== undefined) hold(open);
  }, [open]);
  useEffect(() => {
    // A commitment that has left the list returns with its next claim.
    if (waiting.value !== null) setDone(done.filter(id => waiting.value?.items.some(one => one.id === id)));
  }, [waiting.value]);
  const total = waiting.value === null ? 0 : waiting.value.total - (waiting.value.items.length - items.length);
  return (
    <div class="my-assess">
      <div class="my-queue">
        <Card area="waiting" title={text('assess.waiting')} aside={waiting.value === null ? undefined : <b>{number(total)}</b>}>
          <Loaded resource={waiting} lines={8}>{() => (items.length === 0 ? <Empty>{text('assess.none')}</Empty> : <Claims items={items} open={open} />)}</Loaded>
          {total > items.length && <p class="note">{text('assess.more', { count: total - items.length })}</p>}
        </Card>
      </div>
      {open !== undefined && (
        <Assessed key={open} id={open} isNext={isNext} onAssessed={() => {
          setDone([...done, open]);
          setNext(true);
          hold(null);
          change({ open: null }, 'replace');
          waiting.retry();
        }} />
      )}
      <div class="my-closing"><RoundsToClose /></div>
    </div>
  );
}

function Claims({ items, open }: { readonly items: readonly Waiting[]; readonly open: string | undefined }) {
  const { text, of, date } = wording();
  const [labels, agencies, today] = [useLabels(), useNames('agencies'), useToday()];
  return (
    <ol class="my-waiting" tabIndex={0} aria-label={text('assess.waiting')}>
      {items.map(({ id, title, leadAgencyId, awaiting }) => (
        <li key={id}>
          <a href={hrefTo(place.value.path, { open: id })} aria-current={id === open ? 'true' : undefined}><bdi>{of(title)}</bdi></a>
          <p class="note">
            <bdi>{agencies.of(leadAgencyId)}</bdi>
            {awaiting && <> · {labels('commitmentStatus', awaiting.status)} · {text('round.since', { date: date(awaiting.since) })} · {text('assess.days', { count: Math.max(0, numberOf(today) - numberOf(awaiting.since)) })}</>}
          </p>
        </li>
      ))}
    </ol>
  );
}
