import type { ComponentChildren } from 'preact';
import { seesInternal } from '../../features/access/principal.ts';
import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { Teamwork } from '../../features/teamwork/Teamwork.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, Review, RoundReport } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change, parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { Invitations } from './Invitations.tsx';
import { TitleLink } from './parts.tsx';
import type { Dispute, LateOne, Move, Round, RoundObstacle, Silence } from './reviewCycle.ts';
import type { Words } from './words.ts';
import { Worklist } from './Worklist.tsx';

/** A review cycle: the silent agencies, the changes of status, the differences between claim and assessment, and what is overdue. */
export function ReviewCycles({ words }: { readonly words: Words }) {
  const { text, of } = wording();
  const rounds = useResource<List<Round>>(address('reviewCycles', { fields: 'id,title,status', sort: '-dueOn', limit: '500' }));
  return (
    <Loaded resource={rounds} lines={6}>
      {list => {
        const id = parameter('round') ?? list.items[0]?.id;
        if (id === undefined) return <Card area="round" title={text('commitments.rounds')}><Empty>{text('round.none')}</Empty></Card>;
        return (
          <>
            <div class="card filters">
              <FilterSelect label={text('round.choose')} name="round" value={parameter('round')} all={text('round.latest')}
                choices={list.items.map(one => [one.id, of(one.title)])} onChange={round => change({ round, open: null })} />
            </div>
            <Room key={id} id={id} words={words} />
          </>
        );
      }}
    </Loaded>
  );
}

function Room({ id, words }: { readonly id: string; readonly words: Words }) {
  const { text, date, language } = wording();
  const path = `reviewCycles/${encodeURIComponent(id)}`;
  const report = useResource<RoundReport>(address(`${path}/report`, { lang: language }));
  return (
    <Loaded resource={report} lines={12}>
      {({ cycle, asOf, counts, ...room }) => (
        <>
          {report.trouble !== null && <Stale resource={report} trouble={report.trouble} />}
          <Card area="round" title={text('round.span', { from: date(cycle.opensOn), to: date(cycle.dueOn) })}
            aside={cycle.closedOn === undefined ? text('round.open', { date: date(asOf) }) : text('round.closed', { date: date(cycle.closedOn), version: cycle.closedAtVersion ?? 0 })}>
            {cycle.period !== undefined && (
              <p class="note">{text('round.period', { period: cycle.period.period, from: date(cycle.period.from), to: date(cycle.period.closesOn), due: cycle.period.reportsDueOn === undefined ? '–' : date(cycle.period.reportsDueOn) })}</p>
            )}
            <dl class="kpis room-counts">
              <Count label={text('round.reported')} value={counts.reported} of={counts.expected} href="#round-silent" />
              <Count label={text('round.silent')} value={counts.agencies.silent} of={counts.agencies.silent + counts.agencies.reported} href="#round-silent" />
              <Count label={text('round.forwards')} value={counts.forwards} of={counts.commitments} href="#round-moved" />
              <Count label={text('round.backwards')} value={counts.backwards} of={counts.commitments} href="#round-moved" />
              <Count label={text('round.awaiting')} value={counts.awaiting} of={counts.commitments} href="#round-awaiting" />
              <Count label={text('round.disputed')} value={counts.disputed} of={counts.commitments} href="#round-disputed" />
              <Count label={text('round.late')} value={counts.overdue} of={counts.commitments} href="#round-late" />
            </dl>
            <p>
              <DownloadLink class="button" href={address(`${path}/report`, { format: 'docx', lang: language })} name={`report-${id}.${language}.docx`}>{text('paper.round')}</DownloadLink>
              {' '}<DownloadLink class="button" href={address(`${path}/agenda`, { format: 'docx', lang: language })} name={`agenda-${id}.${language}.docx`}>{text('paper.agenda')}</DownloadLink>
              {seesInternal.value && <>{' '}<DownloadLink class="button" href={address(`${path}/minutes`, { format: 'docx', lang: language })} name={`minutes-${id}.${language}.docx`}>{text('paper.minutes')}</DownloadLink></>}
            </p>
          </Card>
          {seesInternal.value && <Invitations path={path} words={words} />}
          <div class="room">
            <Part id="silent" title={text('round.silent')} items={room.silent} line={one => <SilentLine silence={one} />} />
            <Worklist path={path} words={words} />
            <Part id="obstacles" title={text('round.obstacles')} items={room.obstacles} line={one => <ObstacleLine obstacle={one} />} />
            <Part id="disputed" title={text('round.disputed')} items={room.disputed} line={one => <DisputeLine dispute={one} words={words} />} />
            <Part id="moved" title={text('round.moved')} items={room.moved} line={one => <MoveLine move={one} />} />
            <Part id="late" title={text('round.late')} items={room.late} line={one => <LateLine late={one} />} />
          </div>
          <Teamwork collection="reviewCycles" id={id} />
        </>
      )}
    </Loaded>
  );
}

function Count({ label, value, of, href }: { readonly label: string; readonly value: number; readonly of: number; readonly href: string }) {
  const { text, number } = wording();
  return <div class="kpi"><dt>{label}</dt><dd><a class="kpi-value" href={href} aria-label={`${label}: ${number(value)}`}>{number(value)}</a> <span class="kpi-of">{text('kpis.of')} {number(of)}</span></dd></div>;
}

interface PartProps<T> {
  readonly id: string;
  readonly title: string;
  readonly items: readonly T[];
  readonly line: (item: T) => ComponentChildren;
}

function Part<T>({ id, title, items, line }: PartProps<T>) {
  const { text, number } = wording();
  return (
    <div id={`round-${id}`}>
      <Card area={`room room-${id}`} title={title} aside={<b>{number(items.length)}</b>}>
        {items.length === 0 ? <Empty>{text('round.nothing')}</Empty> : (
          <ul class="room-list" tabIndex={0} aria-label={title}>{items.map((one, index) => <li key={index}>{line(one)}</li>)}</ul>
        )}
      </Card>
    </div>
  );
}

function SilentLine({ silence }: { readonly silence: Silence }) {
  const { text } = wording();
  return (
    <details>
      <summary><b>{silence.agency.name ?? silence.agency.id}</b> <span class="note">{text('round.waiting', { count: silence.waiting })}</span></summary>
      <ul>{silence.commitments.map(one => <li key={one.id}><TitleLink commitment={one} /></li>)}</ul>
    </details>
  );
}

function MoveLine({ move }: { readonly move: Move }) {
  const { percent } = wording();
  const state = (one: Move['from']) => (one.progress === undefined ? one.label : `${one.label} ${percent(one.progress / 100)}`);
  return (
    <>
      <TitleLink commitment={move.commitment} />
      <p class={move.movement === 'backwards' ? 'note late' : 'note'}>{move.label} · {state(move.from)} <span class="arrow" aria-hidden="true">→</span> {state(move.to)} · <bdi>{move.agency.name ?? move.agency.id}</bdi></p>
    </>
  );
}

function ObstacleLine({ obstacle }: { readonly obstacle: RoundObstacle }) {
  const { text, date } = wording();
  return (
    <>
      <TitleLink commitment={obstacle.commitment} />
      <p class="note">{obstacle.levelLabel} · {obstacle.kindLabel} · {text('round.since', { date: date(obstacle.obstacle.since) })} · <bdi>{obstacle.agency.name ?? obstacle.agency.id}</bdi></p>
      <p dir="auto">{obstacle.obstacle.text}</p>
    </>
  );
}

function DisputeLine({ dispute, words }: { readonly dispute: Dispute; readonly words: Words }) {
  const { text, percent } = wording();
  const said = (one: Review) => words.labels('commitmentStatus', one.status) + (one.progress === undefined ? '' : ` ${percent(one.progress / 100)}`);
  return (
    <>
      <TitleLink commitment={dispute.commitment} />
      <p class="note">{text('commitment.claim')}: {said(dispute.claim)} · {text('commitment.assessment')}: {said(dispute.assessment)} · <bdi>{dispute.agency.name ?? dispute.agency.id}</bdi></p>
    </>
  );
}

function LateLine({ late }: { readonly late: LateOne }) {
  const { text } = wording();
  return <><TitleLink commitment={late.commitment} /><p class="note late">{text('commitments.daysLate', { count: late.days })}{late.label !== undefined && ` · ${late.label}`}</p></>;
}
