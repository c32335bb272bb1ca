import type { ComponentChildren } from 'preact';
import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Fields, List, ReviewCycle, RoundReport } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { change, hrefToPage, parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { FirstItems } from '../../shared/ui/FirstItems.tsx';

type Round = Fields<ReviewCycle, 'id' | 'title' | 'status' | 'opensOn'>;

const mostAtOnce = 6;

/** The view for the chair: the current review cycle, the silent agencies, obstacles for a higher level, overdue commitments, and the papers. */
export function RoundView() {
  const { text, of, language } = wording();
  const today = useToday();
  const rounds = useResource<List<Round>>(address('reviewCycles', { fields: 'id,title,status,opensOn', sort: '-opensOn', limit: '500', lang: language }));
  return (
    <Loaded resource={rounds} lines={8}>
      {({ items }) => {
        const first = items.find(one => one.status === 'open' && one.opensOn <= today) ?? items[0];
        if (first === undefined) return <Card area="my-round" title={text('work.round')}><Empty>{text('round.none')}</Empty></Card>;
        const round = items.find(one => one.id === parameter('round')) ?? first;
        return (
          <>
            {items.length > 1 && (
              <div class="card filters">
                <FilterSelect label={text('round.choose')} name="round" value={parameter('round')} all={of(first.title)}
                  choices={items.filter(one => one.id !== first.id).map(one => [one.id, of(one.title)])} onChange={id => change({ round: id })} />
              </div>
            )}
            <Room key={round.id} id={round.id} title={of(round.title)} />
          </>
        );
      }}
    </Loaded>
  );
}

function Room({ id, title }: { readonly id: string; readonly title: string }) {
  const { text, date, language } = wording();
  const path = `reviewCycles/${encodeURIComponent(id)}`;
  const report = useResource<RoundReport>(address(`${path}/report`, { lang: language }));
  const whole = hrefToPage('commitments', { view: 'rounds', round: id });
  const paper = (name: 'agenda' | 'report' | 'minutes', label: string) => <DownloadLink class="button" href={address(`${path}/${name}`, { format: 'docx', lang: language })} name={`${name}-${id}.${language}.docx`}>{label}</DownloadLink>;
  return (
    <Loaded resource={report} lines={12}>
      {({ cycle, counts, silent, obstacles, late, asOf }) => (
        <div class="my-room">
          <Card area="my-round" title={title} aside={cycle.closedOn === undefined ? text('round.open', { date: date(asOf) }) : text('round.closed', { date: date(cycle.closedOn), version: cycle.closedAtVersion ?? 0 })}>
            <p class="note">{text('round.span', { from: date(cycle.opensOn), to: date(cycle.dueOn) })}</p>
            <dl class="my-counts">
              <Count label={text('round.reported')} value={counts.reported} of={counts.expected} />
              <Count label={text('round.silent')} value={counts.agencies.silent} of={counts.agencies.silent + counts.agencies.reported} />
              <Count label={text('round.awaiting')} value={counts.awaiting} of={counts.commitments} />
              <Count label={text('round.disputed')} value={counts.disputed} of={counts.commitments} />
              <Count label={text('round.late')} value={counts.overdue} of={counts.commitments} />
            </dl>
            <p class="my-papers"><a class="button" href={whole}>{text('room.whole')}</a> {paper('agenda', text('paper.agenda'))} {paper('report', text('paper.round'))} {paper('minutes', text('paper.minutes'))} <a class="button" href={hrefToPage('work/packs')}>{text('nav.packs')}</a></p>
          </Card>
          <Listed area="my-silent" title={text('round.silent')} items={silent}>
            {one => <li key={one.agency.id}><div><b><bdi>{one.agency.name ?? one.agency.id}</bdi></b><span class="note">{text('round.waiting', { count: one.waiting })}</span></div></li>}
          </Listed>
          <Obstacles obstacles={obstacles} />
          <Listed area="my-late" title={text('round.late')} items={late}>
            {one => <li key={one.commitment.id}><div><a href={hrefToPage('commitments', { open: one.commitment.id })}><bdi>{one.commitment.title}</bdi></a><span class="note late">{text('commitments.daysLate', { count: one.days })}{one.label !== undefined && ` · ${one.label}`}</span></div></li>}
          </Listed>
        </div>
      )}
    </Loaded>
  );
}

function Count({ label, value, of }: { readonly label: string; readonly value: number; readonly of: number }) {
  const { text, number } = wording();
  return <div><dt>{label}</dt><dd><b>{number(value)}</b> <span class="note">{text('kpis.of')} {number(of)}</span></dd></div>;
}

interface ListedProps<T> {
  readonly area: string;
  readonly title: string;
  readonly items: readonly T[];
  readonly children: (item: T) => ComponentChildren;
}

function Listed<T>({ area, title, items, children }: ListedProps<T>) {
  const { text, number } = wording();
  return (
    <Card area={area} title={title} aside={<b>{number(items.length)}</b>}>
      {items.length === 0 ? <Empty>{text('round.nothing')}</Empty> : <FirstItems items={items} most={mostAtOnce}>{children}</FirstItems>}
    </Card>
  );
}

// They come ordered by level, from the highest.
function Obstacles({ obstacles }: { readonly obstacles: RoundReport['obstacles'] }) {
  const { text, number, date } = wording();
  const levels = [...new Set(obstacles.map(one => one.levelLabel))];
  return (
    <Card area="my-obstacles" title={text('round.obstacles')} aside={<b>{number(obstacles.length)}</b>}>
      {levels.length === 0 && <Empty>{text('round.nothing')}</Empty>}
      {levels.map(level => {
        const items = obstacles.filter(one => one.levelLabel === level);
        return (
          <section key={level}>
            <h3>{level} <small>{number(items.length)}</small></h3>
            <FirstItems items={items} most={mostAtOnce}>
              {one => (
                <li key={`${one.commitment.id} ${one.obstacle.number}`}>
                  <div>
                    <a href={hrefToPage('commitments', { open: one.commitment.id })}><bdi>{one.commitment.title}</bdi></a>
                    <p dir="auto">{one.obstacle.text}</p>
                    <span class="note">{one.kindLabel} · {text('round.since', { date: date(one.obstacle.since) })} · <bdi>{one.agency.name ?? one.agency.id}</bdi></span>
                  </div>
                </li>
              )}
            </FirstItems>
          </section>
        );
      })}
    </Card>
  );
}
