import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { wording } from '../../shared/i18n/index.ts';
import { isLanguage, ownNames } from '../../shared/i18n/language.ts';

/** The labels of fields on forms. A label of the group around the field takes precedence, then one of its collection. */
const keys: Readonly<Record<string, MessageKey>> = {
  'accessKeys.id': 'key.name', 'accessKeys.owner': 'key.owner', 'accessKeys.roles': 'key.roles', 'accessKeys.agencyIds': 'key.agencies', 'accessKeys.confidential': 'key.confidential', 'accessKeys.expiresOn': 'key.expiresOn',
  'activities.level': 'field.activities.level', 'activities.parentId': 'field.activities.parentId', 'documents.activityId': 'field.documents.activityId',
  'agreements.level': 'field.agreements.level',
  'commitments.quote': 'field.quote', 'partnerships.title': 'field.partnerships.title',
  'targets.title': 'field.targets.title',
  'subscriptions.title': 'field.name', 'subscriptions.channel': 'subscription.channel', 'subscriptions.target': 'subscription.target', 'subscriptions.secret': 'subscription.secret',
  'subscriptions.events': 'subscription.events', 'subscriptions.filter': 'subscription.what', 'subscriptions.countryIds': 'subscription.countries', 'subscriptions.regions': 'subscription.regions',
  'subscriptions.levels': 'subscription.levels', 'subscriptions.classes': 'subscription.classes', 'subscriptions.agencyIds': 'subscription.agencies', 'subscriptions.leadDays': 'subscription.leadDays',
  'subscriptions.collections': 'subscription.collections', 'subscriptions.records': 'subscription.records', 'subscriptions.operations': 'subscription.operations', 'subscriptions.classifications': 'subscription.classifications',
  'subscriptions.handshake': 'subscription.handshake',
  'subscriptions.language': 'subscription.language', 'subscriptions.active': 'subscription.active', 'subscriptions.pausedUntil': 'subscription.pausedUntil', 'subscriptions.clearance': 'subscription.clearance',
  'commitments.outcome': 'field.commitments.outcome', 'jubileeRules.classes': 'subscription.classes', 'deadlineRules.from': 'field.fromSteps',
  'sources.title': 'field.title', 'sources.quote': 'field.quotation', 'signatories.title': 'field.post', 'procedure.publishedOn': 'field.publishedByAgencyOn',
  'entryIntoForce.months': 'field.periodInMonths', 'denunciationNotice.months': 'field.periodInMonths',
  'savedViews.collection': 'import.collection', 'savedViews.query': 'field.query', 'savedViews.sharing': 'field.sharing',
  absent: 'field.absent', superior: 'field.superior', obstacle: 'field.obstacle', obstacleAnswers: 'field.obstacleAnswers', settled: 'field.settled',
  abstract: 'field.abstract', agencyId: 'field.agencyId', authority: 'field.authority', calendar: 'field.calendar', deputy: 'field.deputy', email: 'field.email', focalPoints: 'field.focalPoints',
  from: 'field.fromDay', to: 'field.toDay', indicator: 'field.indicator', metOn: 'field.metOn', milestones: 'field.milestones', nextStep: 'field.nextStep', obstacles: 'field.obstacles',
  period: 'field.period', phone: 'field.phone', post: 'field.post', product: 'field.product', proposal: 'field.proposal', responsiblePost: 'field.responsiblePost',
  successorIds: 'field.successorIds', target: 'field.target', text: 'field.text', validFrom: 'field.validFrom', validTo: 'field.validTo',
  attachments: 'country.files', reviews: 'commitment.reviews', accreditedTo: 'field.accreditedTo', activityId: 'field.activityId', agencyIds: 'field.agencyIds', agreementId: 'field.agreementId',
  attachmentId: 'field.attachmentId', authors: 'field.authors', awardedBy: 'field.awardedBy', awardedOn: 'field.awardedOn', baseline: 'field.baseline', basis: 'field.basis',
  by: 'field.by', city: 'field.city', classification: 'field.classification', closedOn: 'field.closedOn', coordinatingAgencyIds: 'field.coordinatingAgencyIds',
  countryId: 'field.countryId', countryIds: 'field.countryIds', desk: 'field.desk', dueOn: 'field.dueOn', importance: 'field.importance', formOfAddress: 'field.formOfAddress', foundedOn: 'field.foundedOn', observedUntil: 'field.observedUntil',
  occasionId: 'field.occasionId', responsible: 'field.responsible', doneOn: 'field.doneOn', droppedOn: 'field.droppedOn', daysBefore: 'field.daysBefore', effectiveOn: 'field.effectiveOn', endsOn: 'field.endsOn',
  event: 'field.event', events: 'field.events', evidence: 'field.evidence', expiresOn: 'field.expiresOn', goals: 'field.goals', hostCountryId: 'field.hostCountryId',
  id: 'field.id', inForceOn: 'field.inForceOn', instrument: 'field.instrument', iso3: 'field.iso3', kind: 'field.kind', language: 'field.language',
  leadAgencyId: 'field.leadAgencyId', level: 'field.level', m49: 'field.m49', madeFrom: 'field.madeFrom', madeOn: 'field.madeOn', madeTo: 'field.madeTo',
  measurements: 'field.measurements', metric: 'field.metric', months: 'field.months', name: 'field.name', note: 'field.note', noticeMonths: 'field.noticeMonths',
  on: 'field.on', openedOn: 'field.openedOn', opensOn: 'field.opensOn', outcome: 'field.outcome', parentId: 'field.parentId', parties: 'field.parties',
  place: 'field.place', progress: 'field.progress', publishedOn: 'field.publishedOn', quote: 'field.quotation', recipients: 'field.recipients', region: 'field.region',
  relations: 'field.relations', renewal: 'field.renewal', reviewEveryMonths: 'field.reviewEveryMonths', scope: 'field.scope', sector: 'field.sector',
  seenOpenOn: 'field.seenOpenOn', signedOn: 'field.signedOn', source: 'field.source', startsOn: 'field.startsOn', status: 'field.status', subregion: 'field.subregion',
  tags: 'field.tags', taskGroup: 'field.taskGroup', title: 'field.title', topics: 'field.topics', type: 'field.type', unMember: 'field.unMember', unit: 'field.unit',
  url: 'field.url', value: 'field.value', verifiable: 'field.verifiable', verifiableBy: 'field.verifiableBy', voice: 'field.voice', year: 'field.year',
  depositary: 'field.depositary', languages: 'field.languages', unRegistrationNumber: 'field.unRegistrationNumber', regime: 'field.regime',
  multilateral: 'field.multilateral', entryIntoForce: 'field.entryIntoForce', rule: 'field.rule', consents: 'field.consents', days: 'field.days',
  denunciationNotice: 'field.denunciationNotice', prevailingLanguage: 'field.prevailingLanguage', signatories: 'field.signatories', texts: 'field.texts',
  role: 'field.role', relatedTo: 'field.relatedTo', relation: 'field.relation', procedure: 'field.procedure', warningAnswers: 'field.warningAnswers',
  warning: 'field.warning', answer: 'field.answer', signing: 'field.signing', shortProcedure: 'field.shortProcedure', proposedOn: 'field.proposedOn',
  opinions: 'field.opinions', askedOn: 'field.askedOn', receivedOn: 'field.receivedOn', authorisedOn: 'field.authorisedOn',
  negotiatedOn: 'field.negotiatedOn', initialledOn: 'field.initialledOn', fullPowersAskedOn: 'field.fullPowersAskedOn', returnedOn: 'field.returnedOn',
  originalReceivedOn: 'field.originalReceivedOn', depositedOn: 'field.depositedOn', decidedOn: 'field.decidedOn', accessionFiledOn: 'field.accessionFiledOn',
  partnerNotifiedOn: 'field.partnerNotifiedOn', newsOfEntryOn: 'field.newsOfEntryOn', agenciesNotifiedOn: 'field.agenciesNotifiedOn', certifiedOn: 'field.certifiedOn',
  gazettedOn: 'field.gazettedOn', publishedByMinistryOn: 'field.publishedByMinistryOn', planFiledOn: 'field.planFiledOn', firstActionOn: 'field.firstActionOn',
  changeReportedOn: 'field.changeReportedOn', endReportedOn: 'field.endReportedOn', of: 'field.of', participantName: 'field.participantName',
  concernsId: 'field.concernsId', notice: 'field.notice', reference: 'field.reference', law: 'field.law', article: 'field.article', levels: 'field.levels',
  amending: 'field.amending', done: 'field.done', dayKind: 'field.dayKind', onDayOff: 'field.onDayOff', yearlyOn: 'field.yearlyOn',
  bearer: 'field.bearer', reading: 'field.reading', otherNames: 'field.otherNames', until: 'field.until',
  meeting: 'field.meeting', heldOn: 'field.heldOn', chair: 'field.chair', secretary: 'field.secretary', attendance: 'field.attendance', discussion: 'field.discussion', decisions: 'field.decisions',
  number: 'field.number', item: 'field.item', becomes: 'field.becomes', commitmentId: 'field.commitmentId', milestone: 'field.milestone',
  direction: 'field.direction', hostAgencyId: 'field.hostAgencyId', host: 'field.host', head: 'field.head', members: 'field.members', reportedOn: 'field.reportedOn',
  activityKinds: 'field.activityKinds', packPart: 'field.packPart', dataFrom: 'field.dataFrom', dataTo: 'field.dataTo',
  accessedOn: 'field.accessedOn', field: 'field.field', preferred: 'field.preferred', publisher: 'field.publisher', sources: 'field.sources', supports: 'field.supports', verifiedAt: 'field.verifiedAt',
  existsFrom: 'field.existsFrom', existsUntil: 'field.existsUntil',
};

/** The label of a field; its name if the catalogue has none, for example for a field that the API has only since the last build. */
export function labelOf(collection: string, name: string, group?: string): string {
  const key = keys[`${group ?? ''}.${name}`] ?? keys[`${collection}.${name}`] ?? keys[name];
  return key === undefined ? name : wording().text(key);
}

/** The labels of the field at a pointer and of the fields around it. */
export function pathLabelOf(collection: string, pointer: string): string {
  const { number } = wording();
  return partsOf(pointer).map((part, index) => (isNumber(part) ? number(Number(part) + 1) : isLanguage(part) ? ownNames[part] : labelOf(collection, part, groupAt(pointer, index)))).join(' › ');
}

/** The field around the one at a pointer, whatever the number of its item; undefined for a field of the record itself. */
export function groupOf(pointer: string): string | undefined {
  return groupAt(pointer, partsOf(pointer).length - 1);
}

function groupAt(pointer: string, index: number): string | undefined {
  return partsOf(pointer).slice(0, Math.max(index, 0)).findLast(part => !isNumber(part));
}

function partsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part);
}
