import { useEffect, useRef } from 'preact/hooks';
import type { Review } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { isList, isObject, type Json } from '../../shared/json/json.ts';
import { Loaded } from '../../shared/ui/Card.tsx';
import { FieldInput } from '../../features/editing/FieldInput.tsx';
import { FaultSummary } from '../../features/editing/RecordForm.tsx';
import { ReviewNotice } from '../../features/editing/ReviewNotice.tsx';
import { fieldsSentTo, type Contract, type NamedField } from '../../features/editing/schema.ts';
import { Scope } from '../../features/editing/scope.ts';
import { useContract } from '../../features/editing/useContract.ts';
import { useReview } from '../../features/editing/useReview.ts';
import { ClaimEvidence } from './ClaimEvidence.tsx';

interface Props {
  /** The commitment. */
  readonly id: string;
  /** The agency's latest claim; null without one. */
  readonly latest: Review | null;
  readonly onSent: () => void;
  /** Called when an earlier text turns out to have been added. */
  readonly onNews: () => void;
}

// The parts of a report, in the order and with the labels of a round's minutes.
const asked: readonly (readonly [name: string, label: MessageKey])[] = [
  ['status', 'reports.status'], ['progress', 'reports.progress'], ['note', 'reports.note'], ['obstacles', 'reports.obstacles'],
  ['proposal', 'reports.proposal'], ['nextStep', 'reports.nextStep'],
];

/** An agency's report on a commitment. The form is made from the contract, and its input is kept as a draft until it is sent. */
export function ClaimForm(props: Props) {
  const contract = useContract();
  return <Loaded resource={contract} lines={6}>{value => <OfContract contract={value} {...props} />}</Loaded>;
}

function OfContract({ contract, id, latest, onSent, onNews }: Props & { readonly contract: Contract }) {
  const { text } = wording();
  const review = useReview(id, { onSent, onNews });
  const { value, change, isSending, faults } = review;
  const fields = fieldsSentTo(contract, '/commitments/{id}/reviews', 'post');
  const form = useRef<HTMLFormElement>(null);
  // The first question has the focus.
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const set = (name: string) => (given: Json) => change({ ...value, [name]: given });
  const field = (name: string): NamedField | undefined => fields.find(one => one.name === name);
  return (
    <Scope.Provider value={{ collection: 'reviews', faults, isLocked: isSending, files: [] }}>
      <form class="record-form my-claim" ref={form} novalidate onSubmit={event => {
        event.preventDefault();
        review.send();
      }}>
        <ReviewNotice notice={review.notice} />
        <FaultSummary collection="reviews" faults={faults} />
        {latest?.note !== undefined && <p class="note">{text('reports.said')} <q dir="auto">{latest.note}</q></p>}
        <div class="form-grid">
          {asked.map(([name, label]) => {
            const named = field(name);
            return named === undefined ? null : <FieldInput key={name} named={named} pointer={`/${name}`} label={text(label)} value={value[name]} onChange={set(name)} />;
          })}
          <ClaimEvidence id={id} value={listOf(value['evidence'])} onChange={set('evidence')} />
        </div>
        <div class="form-buttons">
          <button type="submit" class="primary" disabled={isSending}>{text(isSending ? 'editing.saving' : 'reports.send')}</button>
          {review.isChanged && <button type="button" onClick={review.discard}>{text('editing.discard')}</button>}
          {review.isChanged && <p class="note">{text('reports.kept')}</p>}
        </div>
      </form>
    </Scope.Provider>
  );
}

function listOf(value: Json) {
  return isList(value) ? value.filter(isObject) : [];
}
