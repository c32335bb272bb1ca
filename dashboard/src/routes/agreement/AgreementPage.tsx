import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Agreement, Obligations, Participants, Warnings } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { Card, Empty, Loaded, Skeleton } from '../../shared/ui/Card.tsx';
import { LoadError, Stale } from '../../shared/ui/LoadError.tsx';
import { Teamwork } from '../../features/teamwork/Teamwork.tsx';
import { DutyTable } from '../../features/duties/DutyTable.tsx';
import { AgreementHead } from './AgreementHead.tsx';
import { CommitmentsCard } from './CommitmentsCard.tsx';
import { ParticipantMatrix } from './ParticipantMatrix.tsx';
import { PreparationCard } from './PreparationCard.tsx';
import { WarningsCard } from './WarningsCard.tsx';

/** One agreement: its status, its participants, the duties by law, and its commitments. */
export function AgreementPage({ parameters }: { readonly parameters: Parameters }) {
  const { text, of, language } = wording();
  const id = parameters['id'] ?? '';
  const path = `agreements/${encodeURIComponent(id)}`;
  const agreement = useResource<Agreement>(address(path));
  const participants = useResource<Participants>(address(`${path}/participants`, { lang: language }));
  const duties = useResource<Obligations>(address('obligations', { agreement: id, status: 'awaiting,open,overdue,done,done_late', limit: '100', lang: language }));
  const warnings = useResource<Warnings>(address(`${path}/warnings`, { lang: language }));
  useSubject(agreement.value === null ? null : of(agreement.value.title));
  if (agreement.value === null) return agreement.trouble === null ? <div class="card"><Skeleton lines={10} /></div> : <LoadError resource={agreement} trouble={agreement.trouble} />;
  return (
    <div class="agreement-page">
      {agreement.trouble !== null && <Stale resource={agreement} trouble={agreement.trouble} />}
      <AgreementHead agreement={agreement.value} />
      {warnings.value !== null && warnings.value.items.length > 0 && <WarningsCard warnings={warnings.value} />}
      <PreparationCard agreement={agreement.value} />
      <Card area="duties" what={<SavePicture title={text('nav.obligations')} />} title={text('nav.obligations')} aside={duties.value !== null && text('duties.count', { count: duties.value.total })}>
        <Loaded resource={duties}>
          {value => (value.items.length === 0 ? <Empty>{value.note ?? text('duties.none')}</Empty> : <DutyTable duties={value.items} ofSeveral={false} />)}
        </Loaded>
      </Card>
      <Card area="participants" what={<SavePicture title={text('agreement.participants')} />} title={text('agreement.participants')} aside={participants.value !== null && text('agreement.parties', { count: participants.value.figures.parties, total: participants.value.figures.participants })}>
        <Loaded resource={participants}>{value => <ParticipantMatrix participants={value.items} />}</Loaded>
      </Card>
      <CommitmentsCard agreementId={id} />
      <Teamwork collection="agreements" id={id} />
    </div>
  );
}
