import type { ComponentChildren } from 'preact';
import { numberOf, type Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import type { AnniversaryItem, DueItem, LeadDay, Source } from '../../shared/api/shapes.ts';
import { JubileePreparation } from './JubileePreparation.tsx';
import { isJubilee, isLate, type Occasion } from './occasions.ts';

interface Props {
  readonly occasions: readonly Occasion[];
  readonly today: Day;
  /** Whether each shows its day, because the list has several days. */
  readonly isDated?: boolean;
}

/** A list of occasions, each with its reason. */
export function OccasionList({ occasions, today, isDated = false }: Props) {
  const { of, date, daysAway } = wording();
  const labels = useLabels();
  return (
    <ol class="occasions">
      {occasions.map(one => (
        <li key={one.id} class={`occasion ${isJubilee(one) ? one.class ?? '' : 'due'}`}>
          {isJubilee(one) ? <b class="jubilee-years" aria-hidden="true">{one.years ?? '★'}</b> : <i class={`due-mark ${isLate(one) ? 'has-late' : ''}`} aria-hidden="true" />}
          <div>
            <bdi class="occasion-title">{of(one.title)}</bdi>
            <p class="note">
              {labels('occasionEvent', one.event)} · {isDated && <><time dateTime={one.date}>{date(one.date)}</time> · </>}{daysAway(numberOf(one.date) - numberOf(today))}
            </p>
            <Why occasion={one} labels={labels} />
            {isJubilee(one) && <JubileePreparation jubilee={one} today={today} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Why({ occasion, labels }: { readonly occasion: Occasion; readonly labels: ReturnType<typeof useLabels> }) {
  const { text } = wording();
  return (
    <details class="why">
      <summary>{text('calendar.why')}</summary>
      <dl>
        {isJubilee(occasion) ? <JubileeReasons jubilee={occasion} labels={labels} /> : <DueReasons due={occasion} labels={labels} />}
      </dl>
      <RecordLink occasion={occasion} />
    </details>
  );
}

function JubileeReasons({ jubilee, labels }: { readonly jubilee: AnniversaryItem; readonly labels: ReturnType<typeof useLabels> }) {
  const { text } = wording();
  const { why } = jubilee;
  return (
    <>
      <Reason term={text('calendar.fact')}>{why.fact}</Reason>
      <SourceReason source={why.source} />
      {why.superseded !== undefined && <Reason term={text('calendar.superseded')}>{why.superseded}</Reason>}
      <Reason term={text('calendar.rule')}>{why.rule}</Reason>
      <Reason term={text('calendar.importance')}>{labels('importance', jubilee.importance)}</Reason>
      {why.leapDay !== undefined && <Reason term={text('calendar.leapDay')}>{why.leapDay}</Reason>}
      <Reason term={text('calendar.timeZone')}>{why.timeZone}</Reason>
      <Leads leads={why.leadDays} />
    </>
  );
}

function DueReasons({ due, labels }: { readonly due: DueItem; readonly labels: ReturnType<typeof useLabels> }) {
  const { text } = wording();
  return (
    <>
      <Reason term={text('calendar.rule')}>{labels('occasionEvent', due.event)}</Reason>
      {due.escalation !== undefined && <Reason term={text('commitment.escalation')}>{labels('escalation', due.escalation)}</Reason>}
      <SourceReason source={due.source} />
      <Leads leads={due.leadDays} />
    </>
  );
}

export function SourceReason({ source }: { readonly source: Source | null | undefined }) {
  const { text } = wording();
  if (source === null || source === undefined) return null;
  return (
    <Reason term={text('calendar.source')}>
      {source.url !== undefined && <a href={source.url} target="_blank" rel="noopener noreferrer"><bdi>{hostOf(source.url)}</bdi></a>} {source.note !== undefined && <bdi>{source.note}</bdi>}
    </Reason>
  );
}

export function Reason({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return <div><dt>{term}</dt><dd>{children}</dd></div>;
}

function Leads({ leads }: { readonly leads: readonly LeadDay[] }) {
  const { text, date } = wording();
  if (leads.length === 0) return null;
  return <Reason term={text('calendar.leads')}>{leads.map(one => date(one.on)).join(' · ')}</Reason>;
}

function RecordLink({ occasion }: { readonly occasion: Occasion }) {
  const { text } = wording();
  const { collection, id } = occasion.subject;
  const country = occasion.countryIds[0];
  return (
    <p class="record-links">
      {collection === 'commitments' && <a href={hrefToPage('commitments', { open: id })}>{text('calendar.openCommitment')}</a>}
      {collection === 'reviewCycles' && <a href={hrefToPage('commitments', { view: 'rounds', round: id })}>{text('calendar.openRound')}</a>}
      {collection === 'accessKeys' && <a href={hrefToPage('work/keys')}>{text('nav.keys')}</a>}
      {country !== undefined && occasion.countryIds.length === 1 && <a href={hrefToPage(`countries/${country}`)}>{text('calendar.openCountry')}</a>}
    </p>
  );
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
}
