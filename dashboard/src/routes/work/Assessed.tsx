import { useEffect, useRef } from 'preact/hooks';
import { FileLink } from '../../features/attachments/FileRow.tsx';
import { filesOf } from '../../features/editing/files.ts';
import { RecordForm } from '../../features/editing/RecordForm.tsx';
import { ReviewNotice } from '../../features/editing/ReviewNotice.tsx';
import { fieldsSentTo, type Contract } from '../../features/editing/schema.ts';
import { useContract } from '../../features/editing/useContract.ts';
import { useReview } from '../../features/editing/useReview.ts';
import { hostOf } from '../../features/occasions/OccasionList.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Commitment, Review } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { announce } from '../../shared/page/announcer.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';

interface Props {
  readonly id: string;
  /** Whether it follows one that was just assessed, so that it gets the focus. */
  readonly isNext: boolean;
  readonly onAssessed: () => void;
}

/** A claim with its evidence, beside the form of the ministry's assessment. */
export function Assessed({ id, isNext, onAssessed }: Props) {
  const { text, language } = wording();
  const found = useResource<Commitment>(address(`commitments/${encodeURIComponent(id)}`, { lang: language }));
  const contract = useContract();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNext) box.current?.focus();
  }, []);
  return (
    <div class="my-claimed" tabIndex={-1} ref={box}>
      <Card area="claim" title={text('assess.claim')}>
        <Loaded resource={found} lines={10}>
          {commitment => (
            <>
              <Claimed commitment={commitment} />
              <Loaded resource={contract} lines={4}>{value => <Form contract={value} commitment={commitment} etag={found.etag} onAssessed={onAssessed} onNews={found.retry} />}</Loaded>
            </>
          )}
        </Loaded>
      </Card>
    </div>
  );
}

function Claimed({ commitment }: { readonly commitment: Commitment }) {
  const { text, of, date } = wording();
  const agencies = useNames('agencies');
  const countries = useNames('countries');
  const [claim, assessment] = [lastOf(commitment, 'claim'), lastOf(commitment, 'assessment')];
  return (
    <>
      <h3 class="my-title"><a href={hrefToPage('commitments', { open: commitment.id })}><bdi>{of(commitment.title)}</bdi></a></h3>
      <p class="note">
        <bdi>{agencies.of(commitment.leadAgencyId)}</bdi> · {wording().list(commitment.countryIds.map(countries.of))}
        {commitment.dueOn !== undefined && <> · {text('commitment.dueOn', { date: date(commitment.dueOn) })}</>}
        {commitment.overdue && <span class="late"> · {text('commitments.daysLate', { count: commitment.overdue.days })}</span>}
      </p>
      {commitment.quote !== undefined && <blockquote dir="auto">{of(commitment.quote)}</blockquote>}
      <div class="my-voices">
        {claim !== null && <Said title={text('commitment.claim')} review={claim} commitment={commitment} />}
        {assessment !== null && <Said title={text('assess.before')} review={assessment} commitment={commitment} />}
      </div>
    </>
  );
}

function Said({ title, review, commitment }: { readonly title: string; readonly review: Review; readonly commitment: Commitment }) {
  const { text, date, percent } = wording();
  const [labels, agencies] = [useLabels(), useNames('agencies')];
  const record = `commitments/${encodeURIComponent(commitment.id)}`;
  const fileOf = (id: string | undefined) => commitment.attachments.find(file => file.id === id);
  return (
    <section class="my-said">
      <h4>{title} <small>{date(review.on)} · <bdi>{agencies.of(review.by)}</bdi></small></h4>
      <p><i class={`swatch status-${review.status}`} aria-hidden="true" /> <b>{labels('commitmentStatus', review.status)}</b>{review.progress !== undefined && ` · ${percent(review.progress / 100)}`}</p>
      {review.note !== undefined && <p dir="auto">{review.note}</p>}
      {review.obstacles.map((one, index) => <p key={index}>{text('reports.obstacle')}: {labels('obstacleKind', one.kind)} ({labels('settlementLevel', one.level)}): <bdi>{one.text}</bdi></p>)}
      {review.proposal !== undefined && <p>{text('commitment.proposal')}: <bdi>{review.proposal}</bdi></p>}
      {review.nextStep !== undefined && <p>{text('commitment.nextStep')}: <bdi>{review.nextStep.text}</bdi> ({date(review.nextStep.dueOn)})</p>}
      {review.evidence.length > 0 && (
        <ul class="my-proofs" aria-label={text('commitment.evidence')}>
          {review.evidence.map((one, index) => {
            const file = fileOf(one.attachmentId);
            return (
              <li key={index}>
                {one.url !== undefined ? <a href={one.url} target="_blank" rel="noopener noreferrer"><bdi>{hostOf(one.url)}</bdi></a> : file === undefined ? <bdi>{one.attachmentId}</bdi> : <FileLink record={record} file={file} />}
                {one.note !== undefined && <> <bdi>{one.note}</bdi></>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

// The fields of an assessment; only the agency reports the others.
const ofAssessments: readonly string[] = ['status', 'progress', 'note', 'evidence'];

interface FormProps {
  readonly contract: Contract;
  readonly commitment: Commitment;
  readonly etag: string | null;
  readonly onAssessed: () => void;
  /** Called when there is a newer state. */
  readonly onNews: () => void;
}

function Form({ contract, commitment, etag, onAssessed, onNews }: FormProps) {
  const { text, of } = wording();
  const claim = lastOf(commitment, 'claim');
  const review = useReview(commitment.id, {
    etag,
    onNews,
    onSent: () => {
      announce(text('assess.done', { title: of(commitment.title) }));
      onAssessed();
    },
  });
  const fields = fieldsSentTo(contract, '/commitments/{id}/reviews', 'post').filter(({ name }) => ofAssessments.includes(name));
  const agree = () => claim !== null && review.change({ ...review.value, status: claim.status, progress: claim.progress, evidence: claim.evidence.map(one => ({ ...one })) });
  return (
    <>
      <h4 class="my-judgement">{text('assess.judgement')}</h4>
      <ReviewNotice notice={review.notice} />
      {claim !== null && <p><button type="button" onClick={agree}>{text('assess.agree')}</button></p>}
      <RecordForm collection="reviews" fields={fields} value={review.value} faults={review.faults} isLocked={review.isSending} files={filesOf(commitment)} onSubmit={review.send} onChange={review.change}>
        <button type="submit" class="primary" disabled={review.isSending}>{text(review.isSending ? 'editing.saving' : 'assess.send')}</button>
        {review.isChanged && <button type="button" onClick={review.discard}>{text('editing.discard')}</button>}
      </RecordForm>
    </>
  );
}

function lastOf(commitment: Commitment, voice: Review['voice']): Review | null {
  return commitment.reviews.filter(one => one.voice === voice).reduce<Review | null>((last, one) => (last === null || one.on >= last.on ? one : last), null);
}
