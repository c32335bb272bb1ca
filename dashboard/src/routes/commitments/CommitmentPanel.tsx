import { useEffect, useRef } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import { hostOf, Reason, SourceReason } from '../../features/occasions/OccasionList.tsx';
import { Teamwork } from '../../features/teamwork/Teamwork.tsx';
import { SubscribeButton } from '../../features/subscribing/SubscribeButton.tsx';
import { EditLink } from '../../features/editing/WorkLinks.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { Loaded } from '../../shared/ui/Card.tsx';
import { Late, Marks, Said } from './parts.tsx';
import { lastOf } from './reviews.ts';
import type { Words } from './words.ts';
import type { Commitment, Evidence, Review } from '../../shared/api/shapes.ts';

interface Props {
  readonly id: string;
  readonly words: Words;
  readonly onClose: () => void;
}

/** One commitment: its signed text, the claim beside the assessment, how long it is overdue, and all its reviews. */
export function CommitmentPanel({ id, words, onClose }: Props) {
  const { text, of, language } = wording();
  const found = useResource<Commitment>(address(`commitments/${encodeURIComponent(id)}`, { lang: language }));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <aside class="card commitment-panel" aria-labelledby="commitment-name" onKeyDown={event => event.key === 'Escape' && onClose()}>
      <header>
        <h2 id="commitment-name" ref={heading} tabIndex={-1}><bdi>{found.value === null ? id : of(found.value.title)}</bdi></h2>
        <button type="button" class="icon-button" aria-label={text('country.close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M3.5 4.9l1.4-1.4L8 6.6l3.1-3.1 1.4 1.4L9.4 8l3.1 3.1-1.4 1.4L8 9.4l-3.1 3.1-1.4-1.4L6.6 8z" /></svg>
        </button>
      </header>
      <SubscribeButton about={{ kind: 'record', key: `commitments/${id}` }} name={found.value === null ? id : of(found.value.title)} />
      <EditLink collection="commitments" id={id} name={found.value === null ? id : of(found.value.title)} leadAgencyId={found.value?.leadAgencyId} />
      <Loaded resource={found} lines={10}>{commitment => <Body commitment={commitment} words={words} />}</Loaded>
      <Teamwork collection="commitments" id={id} />
    </aside>
  );
}

function Body({ commitment, words }: { readonly commitment: Commitment; readonly words: Words }) {
  const { text, of } = wording();
  return (
    <>
      {commitment.quote !== undefined && <blockquote dir="auto">{of(commitment.quote)}</blockquote>}
      <div class="voices">
        <section><h3>{text('commitment.claim')}</h3><Said review={lastOf(commitment, 'claim')} words={words} /></section>
        <section><h3>{text('commitment.assessment')}</h3><Said review={lastOf(commitment, 'assessment')} words={words} isDisputed={commitment.disputed} /></section>
      </div>
      <Marks commitment={commitment} />
      <Late commitment={commitment} words={words} />
      <Obstacles commitment={commitment} words={words} />
      <Facts commitment={commitment} words={words} />
      <h3>{text('commitment.reviews')}</h3>
      {commitment.reviews.length === 0 ? <p class="note">{text('commitment.unsaid')}</p> : (
        <ol class="reviews">{commitment.reviews.toReversed().map(review => <ReviewLine key={`${review.on} ${review.voice}`} review={review} words={words} />)}</ol>
      )}
    </>
  );
}

function Obstacles({ commitment, words }: { readonly commitment: Commitment; readonly words: Words }) {
  const { text, date } = wording();
  if (commitment.obstacles === null) return null;
  return (
    <>
      <h3>{text('commitment.obstacles')}</h3>
      <ul class="reviews">
        {commitment.obstacles.open.map(one => (
          <li key={one.number}>
            <p class="note">{words.labels('obstacleKind', one.kind)} · {words.labels('settlementLevel', one.level)} · {text('round.since', { date: date(one.since) })}</p>
            <p dir="auto">{one.text}</p>
            {one.proposal !== undefined && <p>{text('commitment.proposal')}: <bdi>{one.proposal}</bdi></p>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ commitment, words }: { readonly commitment: Commitment; readonly words: Words }) {
  const { text, of, date } = wording();
  const coordinating = wording().list(commitment.coordinatingAgencyIds.map(words.agencies.of));
  return (
    <dl class="commitment-facts">
      <Reason term={text('filters.country')}>{wording().list(commitment.countryIds.map(words.countries.of))}</Reason>
      <Reason term={text('filter.lead')}>{words.agencies.of(commitment.leadAgencyId)}</Reason>
      {coordinating !== '' && <Reason term={text('commitment.coordinating')}>{coordinating}</Reason>}
      <Reason term={text('commitment.madeOn')}>{date(commitment.madeOn)}</Reason>
      <Reason term={text('commitment.due')}>{commitment.dueOn === undefined ? '–' : date(commitment.dueOn)}</Reason>
      {commitment.completedOn && <Reason term={text('commitment.completedOn')}>{date(commitment.completedOn)}</Reason>}
      {commitment.nextReviewOn && <Reason term={text('commitment.nextReview')}>{date(commitment.nextReviewOn)}</Reason>}
      {commitment.governmentStatus !== null && <Reason term={text('filters.government')}>{words.labels('governmentStatus', commitment.governmentStatus)}</Reason>}
      {commitment.unclear !== null && <Reason term={text('commitment.unclear')}>{wording().list(commitment.unclear.points.map(point => words.labels('clarityPoint', point)))}</Reason>}
      {commitment.milestones.length > 0 && <Reason term={text('commitment.milestones')}>{commitment.milestones.map(one => `${of(one.title)} (${one.metOn === undefined ? date(one.dueOn) : text('commitment.metOn', { date: date(one.metOn) })})`).join(' · ')}</Reason>}
      {!commitment.verifiable && <Reason term={text('filter.verifiable')}>{text('filters.no')}</Reason>}
      <SourceReason source={commitment.source} />
    </dl>
  );
}

function ReviewLine({ review, words }: { readonly review: Review; readonly words: Words }) {
  const { text, date, percent } = wording();
  return (
    <li class={`review-${review.voice}`}>
      <p class="note"><time dateTime={review.on}>{date(review.on)}</time> · {words.labels('reviewVoice', review.voice)} · {words.agencies.of(review.by)}</p>
      <p><i class={`swatch status-${review.status}`} aria-hidden="true" /> {words.labels('commitmentStatus', review.status)}{review.progress !== undefined && ` · ${percent(review.progress / 100)}`}</p>
      {review.note !== undefined && <p dir="auto">{review.note}</p>}
      {review.obstacles.map((one, index) => <p key={index} dir="auto">{words.labels('obstacleKind', one.kind)} ({words.labels('settlementLevel', one.level)}): {one.text}</p>)}
      {review.proposal !== undefined && <p>{text('commitment.proposal')}: <bdi>{review.proposal}</bdi></p>}
      {review.nextStep !== undefined && <p>{text('commitment.nextStep')}: <bdi>{review.nextStep.text}</bdi> ({date(review.nextStep.dueOn)})</p>}
      {review.evidence.map((one, index) => <EvidenceLine key={index} evidence={one} />)}
    </li>
  );
}

function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const { text } = wording();
  return (
    <p>
      {text('commitment.evidence')}: {evidence.url === undefined ? <bdi>{evidence.attachmentId}</bdi> : <a href={evidence.url} target="_blank" rel="noopener noreferrer"><bdi>{hostOf(evidence.url)}</bdi></a>}
      {evidence.note !== undefined && <> <bdi>{evidence.note}</bdi></>}
    </p>
  );
}
