import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { address } from '../../shared/api/client.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { RecordsCard, type Scope } from './RecordsCard.tsx';
import type { Activity, Agreement, Commitment, Document, Mission } from '../../shared/api/shapes.ts';

interface Props {
  readonly scope: Scope;
  readonly labels: Labels;
}

/** The agreements, with their status on the day. */
export function AgreementsCard({ scope, labels }: Props) {
  const { text, of, date } = wording();
  return (
    <RecordsCard<Agreement> scope={scope} collection="agreements" sort="-signedOn,id" title={text('collection.agreements')} empty={text('country.agreements.empty')}>
      {({ id, title, type, signedOn, standing }) => (
        <>
          <b><a href={hrefToPage(`agreements/${encodeURIComponent(id)}`)}><bdi>{of(title)}</bdi></a></b>
          <span class="fact-date">{labels('agreementType', type)}{signedOn !== undefined && <> · {text('country.signed', { date: date(signedOn) })}</>}</span>
          <span class="tag">{labels('agreementStanding', standing.status)}{standing.since !== undefined && ` · ${date(standing.since)}`}</span>
          {standing.expiresOn !== undefined && <span class="tag">{text('country.expires', { date: date(standing.expiresOn) })}</span>}
          {standing.noticeBy !== undefined && <span class="tag late">{text('agreements.notice', { date: date(standing.noticeBy) })}</span>}
        </>
      )}
    </RecordsCard>
  );
}

/** The commitments, with their status. */
export function CommitmentsCard({ scope, labels }: Props) {
  const { text, of, date } = wording();
  return (
    <RecordsCard<Commitment> scope={scope} collection="commitments" sort="-dueOn,id" title={text('collection.commitments')} empty={text('country.commitments.empty')}>
      {({ title, status, dueOn, madeOn, disputed, overdue }) => (
        <>
          <b><bdi>{of(title)}</bdi></b>
          <span class="fact-date">{date(madeOn)}{dueOn !== undefined && <> · {text('country.due', { date: date(dueOn) })}</>}</span>
          <span class="tag"><i class={`swatch status-${status}`} /> {labels('commitmentStatus', status)}</span>
          {overdue !== null && <span class="tag late">{text('commitments.daysLate', { count: overdue.days })}</span>}
          {disputed && <span class="tag late">{text('commitments.disputed')}</span>}
        </>
      )}
    </RecordsCard>
  );
}

/** Visits and meetings. */
export function ActivitiesCard({ scope, labels }: Props) {
  const { text, of, date, language } = wording();
  return (
    <RecordsCard<Activity> scope={scope} collection="activities" sort="-startsOn,id" title={text('country.visits')} empty={text('country.visits.empty')}>
      {({ id, title, kind, level, status, startsOn, endsOn, place }) => (
        <>
          <b><bdi>{of(title)}</bdi></b>
          <span class="fact-date">{date(startsOn)}{endsOn !== undefined && endsOn !== startsOn && ` – ${date(endsOn)}`}{place !== undefined && <> · <bdi>{place}</bdi></>}</span>
          <span class="tag">{labels('activityKind', kind)}</span>
          {level !== undefined && <span class="tag">{labels('activityLevel', level)}</span>}
          {status !== undefined && <span class="tag">{labels('activityStatus', status)}</span>}
          {' '}<DownloadLink href={address(`activities/${encodeURIComponent(id)}/dossier`, { format: 'docx', lang: language, asOf: scope.asOf ?? undefined })} name={`dossier-${id}.${language}.docx`}>{text('paper.dossier')}</DownloadLink>
        </>
      )}
    </RecordsCard>
  );
}

/** Missions in the country, and those elsewhere that are accredited to it. */
export function MissionsCard({ scope, labels }: Props) {
  const { text, of, date } = wording();
  return (
    <RecordsCard<Mission> scope={scope} collection="missions" sort="type,id" title={text('collection.missions')} empty={text('country.missions.empty')}>
      {({ type, city, hostCountryId, openedOn, closedOn, status }) => (
        <>
          <b>{labels('missionType', type)}{city !== undefined && <> · <bdi>{of(city)}</bdi></>}</b>
          {(openedOn ?? closedOn) !== undefined && <span class="fact-date">{openedOn === undefined ? '' : date(openedOn)}{closedOn !== undefined && ` – ${date(closedOn)}`}</span>}
          <span class="tag">{labels('missionStatus', status)}</span>
          {hostCountryId !== scope.id && <span class="tag">{text('country.accredited')}</span>}
        </>
      )}
    </RecordsCard>
  );
}

/** Briefs, reports, speeches. */
export function DocumentsCard({ scope, labels }: Props) {
  const { text, of, date } = wording();
  return (
    <RecordsCard<Document> scope={scope} collection="documents" sort="-publishedOn,id" title={text('collection.documents')} empty={text('country.documents.empty')}>
      {({ title, type, publishedOn }) => (
        <>
          <b><bdi>{of(title)}</bdi></b>
          {publishedOn !== undefined && <span class="fact-date">{date(publishedOn)}</span>}
          <span class="tag">{labels('documentType', type)}</span>
        </>
      )}
    </RecordsCard>
  );
}
