import type { ComponentChildren } from 'preact';
import { SubscribeButton } from '../../features/subscribing/SubscribeButton.tsx';
import type { Agreement } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Doubts } from '../../features/sources/Doubts.tsx';
import { SourcesOf } from '../../features/sources/SourcesOf.tsx';
import { Card } from '../../shared/ui/Card.tsx';

/** The agreement's title, its status today, and the records that it belongs to. */
export function AgreementHead({ agreement }: { readonly agreement: Agreement }) {
  const { text, of, date } = wording();
  const labels = useLabels();
  const [countries, agencies] = [useNames('countries'), useNames('agencies')];
  const { standing, procedure } = agreement;
  return (
    <Card area="agreement" title={of(agreement.title)} aside={<span class="tag">{labels('agreementStanding', standing.status)}{standing.since !== undefined && ` · ${date(standing.since)}`}</span>}>
      <dl class="agreement-facts">
        <Fact term={text('field.type')}>{labels('agreementType', agreement.type)}{agreement.level !== undefined && ` · ${labels('agreementLevel', agreement.level)}`}</Fact>
        <Fact term={text('field.parties')}>{wording().list(agreement.parties.map(countries.of))}</Fact>
        {agreement.signedOn !== undefined && <Fact term={text('field.signedOn')}>{date(agreement.signedOn)}{agreement.place !== undefined && <> · <bdi>{agreement.place}</bdi></>}{procedure?.signing !== undefined && ` · ${labels('signingKind', procedure.signing)}`}</Fact>}
        {standing.inForceOn !== undefined && <Fact term={text('field.inForceOn')}>{date(standing.inForceOn)}</Fact>}
        {standing.expiresOn !== undefined && <Fact term={text('field.expiresOn')}>{date(standing.expiresOn)}</Fact>}
        {agreement.leadAgencyId !== undefined && <Fact term={text('field.leadAgencyId')}><bdi>{agencies.of(agreement.leadAgencyId)}</bdi></Fact>}
        {agreement.depositary !== undefined && <Fact term={text('field.depositary')}><bdi>{of(agreement.depositary)}</bdi></Fact>}
        {agreement.languages.length > 0 && <Fact term={text('field.languages')}>{wording().list(agreement.languages)}</Fact>}
        {agreement.unRegistrationNumber !== undefined && <Fact term={text('field.unRegistrationNumber')}><bdi>{agreement.unRegistrationNumber}</bdi></Fact>}
        {agreement.relatedTo.map(one => (
          <Fact key={one.agreementId} term={labels('agreementRelation', one.relation)}><a href={hrefToPage(`agreements/${encodeURIComponent(one.agreementId)}`)}><bdi>{one.agreementId}</bdi></a></Fact>
        ))}
        {agreement.texts.map(one => (
          <Fact key={one.attachmentId} term={`${labels('textRole', one.role)} (${one.language})`}>
            <a href={`/api/v1/agreements/${encodeURIComponent(agreement.id)}/attachments/${encodeURIComponent(one.attachmentId)}`}><bdi>{agreement.attachments.find(file => file.id === one.attachmentId)?.name ?? one.attachmentId}</bdi></a>
          </Fact>
        ))}
      </dl>
      <SubscribeButton about={{ kind: 'record', key: `agreements/${agreement.id}` }} name={of(agreement.title)} />
      <Doubts collection="agreements" record={agreement} />
      <SourcesOf collection="agreements" record={agreement} />
      <p class="note">
        <a href={hrefToPage(`work/agreements/${encodeURIComponent(agreement.id)}`)}>{text('agreement.edit')}</a>
        {' · '}<a href={hrefToPage('work/participantActions')}>{text('collection.participantActions')}</a>
      </p>
    </Card>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return <div><dt>{term}</dt><dd>{children}</dd></div>;
}
