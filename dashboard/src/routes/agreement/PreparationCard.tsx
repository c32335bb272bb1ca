import { NextTable } from '../../features/duties/NextTable.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Agreement, NextSteps } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { Card, Current } from '../../shared/ui/Card.tsx';

/** The stages before signing with their days, and the body that has to act next. */
export function PreparationCard({ agreement }: { readonly agreement: Agreement }) {
  const { text, date, language } = wording();
  const labels = useLabels();
  const next = useResource<NextSteps>(address('nextSteps', { agreement: agreement.id, limit: '100', lang: language }));
  const { procedure } = agreement;
  const [proposed, ...later] = [
    ['proposed', procedure?.proposedOn], ['authorised', procedure?.authorisedOn], ['negotiated', procedure?.negotiatedOn], ['initialled', procedure?.initialledOn],
  ] as const;
  const steps = next.isCurrent ? next.value?.items ?? [] : [];
  const isRecorded = [proposed, ...later].some(([, on]) => on !== undefined) || (procedure?.opinions ?? []).length > 0;
  // An error is shown only where a next step is expected, which is before signing.
  const isExpected = steps.length > 0 || (next.trouble !== null && agreement.status === 'negotiating');
  if (!isRecorded && !isExpected) return null;
  const stage = ([step, on]: readonly [string, string | undefined]) => <div key={step}><dt>{labels('procedureStep', step)}</dt><dd>{on === undefined ? <span class="note">{text('agreement.notRecorded')}</span> : date(on)}</dd></div>;
  return (
    <Card area="preparation" title={text('agreement.preparation')}>
      <dl class="agreement-facts">
        {stage(proposed)}
        <div><dt>{text('agreement.opinions')}</dt><dd><Opinions agreement={agreement} /></dd></div>
        {later.map(stage)}
      </dl>
      {isExpected && <Current resource={next}>{() => (steps.length > 0 ? <NextTable steps={steps} ofSeveral={false} /> : null)}</Current>}
    </Card>
  );
}

function Opinions({ agreement }: { readonly agreement: Agreement }) {
  const { text, date } = wording();
  const agencies = useNames('agencies');
  const opinions = agreement.procedure?.opinions ?? [];
  if (opinions.length === 0) return <span class="note">{text('agreement.notRecorded')}</span>;
  return (
    <ul class="actions">
      {opinions.map(one => (
        <li key={`${one.agencyId}:${one.askedOn}`}>
          <bdi>{agencies.of(one.agencyId)}</bdi>
          <small class="note"> {one.receivedOn === undefined ? text('agreement.opinion.awaited', { asked: date(one.askedOn) }) : text('agreement.opinion', { asked: date(one.askedOn), received: date(one.receivedOn) })}</small>
          {one.note !== undefined && <small class="note"> <bdi>{one.note}</bdi></small>}
        </li>
      ))}
    </ul>
  );
}
