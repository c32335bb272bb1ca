// Makes the demonstration set: activities, agreements, commitments with their reviews, rounds of the mechanism, and focal points.
// Only the shape is that of the real thing: it has the numbers that were published (927 in 2021-2025, almost 350 of them in 2025; 339 in nine
// months of 2025, of these 86 in the third quarter; 258 signed in high-level activities from October 2024 to 25 October 2025), each under the
// definition by which GET /kpis/counts reads it. Nothing in it is a fact.
import { readFileSync } from 'node:fs';
import { Random } from './random.mjs';
import { focalPoints, formerAgency, jubilees, meet, report, plan } from './mechanism.mjs';
import { fields, notes, vague } from './words.mjs';

// Year, first and last month, number of commitments.
const spans = [[2021, 1, 12, 92], [2022, 1, 12, 124], [2023, 1, 12, 157], [2024, 1, 12, 206], [2025, 1, 6, 253], [2025, 7, 9, 86], [2025, 10, 12, 9]];
const signedInHighLevelActivities = { from: '2024-10-01', to: '2025-10-25', count: 258 };

const mark = ' [demonstration]';
const common = { tags: ['demonstration'], source: { note: 'Generated for demonstration; not a fact.' } };
const firstReviews = '2024-04-15';
const lastDay = '2026-10-31';
// An agreement whose term has ended meanwhile is recorded as expired: the one thing that depends on the day of the run.
const today = new Date().toISOString().slice(0, 10);
const ranks = [['prime_minister', 5], ['president', 3], ['party', 2], ['minister', 6], ['assembly', 1]];

export function generate(seed, repository) {
  const random = new Random(seed);
  // What came later has dice of its own, so that the rest of the set stays as it was.
  const more = new Random(seed + 1);
  const table = (name) => readFileSync(`${repository}/data/${name}.csv`, 'utf8').split('\n').slice(1);
  const partners = [...new Set(table('partnerships').map((line) => line.split(',')[1]).filter((id) => /^[A-Z]{2}$/.test(id ?? '')))].sort();
  const agencies = table('agencies').map((line) => line.split(',')[0]).filter(Boolean);
  const provinces = agencies.filter((id) => id.startsWith('prv-'));
  const made = { activities: [], agreements: [], commitments: [] };
  for (const [year, first, last, count] of spans) addSpan(made, random, { year, first, last }, count, partners, provinces);
  for (const commitment of made.commitments) Object.assign(commitment, plan(commitment, more), report(commitment, more));
  origins(made, new Random(seed + 2));
  raise(made, signedInHighLevelActivities);
  made.reviewCycles = cycles();
  made.agencies = [...focalPoints(agencies, more), formerAgency(common)];
  meet(made.reviewCycles, made.commitments, new Random(seed + 2));
  return { ...made, ...jubilees(common) };
}

function addSpan(made, random, span, count, partners, provinces) {
  for (let left = count; left > 0; ) {
    const activity = addActivity(made, random, span, random.pick(partners));
    for (let texts = random.between(1, 3); texts > 0 && left > 0; texts--) {
      const field = random.weighted(fields.map((one) => [one, one.weight]));
      const agreement = addAgreement(made, random, activity, field);
      const inIt = Math.min(left, random.between(1, 3));
      for (let i = 0; i < inIt; i++) addCommitment(made, random, activity, agreement, field, provinces);
      left -= inIt;
    }
  }
}

function addActivity(made, random, { year, first, last }, country) {
  const startsOn = day(year, random.between(first, last), random.between(1, 28));
  const activity = {
    id: `demo-act-${made.activities.length + 1}`,
    kind: random.pick(['visit', 'official_visit', 'state_visit', 'online_talks', 'ministerial_meeting']),
    level: random.weighted(ranks),
    countryIds: [country],
    startsOn,
    endsOn: addDays(startsOn, random.between(0, 3)),
    title: { en: `Visit to ${country} in ${year}${mark}`, vi: `Chuyến thăm ${country} năm ${year}${mark}` },
    ...common,
  };
  made.activities.push(activity);
  return activity;
}

function addAgreement(made, random, activity, field) {
  const type = random.weighted([['memorandum', 6], ['agreement', 3], ['programme', 2], ['joint_statement', 2], ['protocol', 1]]);
  const isInForce = random.chance(0.7);
  const inForceOn = addDays(activity.startsOn, random.between(0, 240));
  const expiresOn = random.chance(0.4) ? addDays(inForceOn, 365 * random.between(2, 6)) : null;
  const agreement = {
    id: `demo-agr-${made.agreements.length + 1}`,
    title: { en: `Text on cooperation in ${field.en}, ${activity.countryIds[0]}${mark}`, vi: `Văn kiện hợp tác về ${field.vi}, ${activity.countryIds[0]}${mark}` },
    type,
    parties: activity.countryIds,
    level: random.weighted([['government', 4], ['ministry', 6], ['locality', 1], ['state', 1]]),
    status: !isInForce || inForceOn > lastDay ? 'signed' : expiresOn && expiresOn <= today ? 'expired' : 'in_force',
    signedOn: activity.startsOn,
    leadAgencyId: field.lead,
    activityId: activity.id,
    reviewEveryMonths: 6,
    ...common,
  };
  if (isInForce && inForceOn <= lastDay) Object.assign(agreement, { inForceOn }, expiresOn ? { expiresOn } : {});
  made.agreements.push(agreement);
  return agreement;
}

function addCommitment(made, random, activity, agreement, field, provinces) {
  const isVague = random.chance(0.12);
  const number = random.between(2, 40);
  const [en, vi] = random.pick(isVague ? vague : field.promises);
  const lead = random.chance(0.15) ? random.pick(provinces) : field.lead;
  const commitment = {
    id: `demo-com-${String(made.commitments.length + 1).padStart(4, '0')}`,
    title: { en: fill(en, number, field.en) + mark, vi: fill(vi, number, field.vi) + mark },
    quote: { en: `The two sides agreed to: ${fill(en, number, field.en)}.` },
    countryIds: activity.countryIds,
    agreementId: agreement.id,
    activityId: activity.id,
    sector: field.sector,
    leadAgencyId: lead,
    coordinatingAgencyIds: random.chance(0.4) && lead !== 'min-mofa' ? ['min-mofa'] : [],
    madeOn: activity.startsOn,
    verifiable: !isVague,
    reviewEveryMonths: 3,
    ...common,
  };
  if (!isVague) commitment.dueOn = addDays(activity.startsOn, random.between(180, 1300));
  commitment.reviews = reviews(random, commitment);
  made.commitments.push(commitment);
}

// Some of what was agreed stood in no text; of the texts, most reached the ministry and some have a plan.
function origins(made, random) {
  for (const commitment of made.commitments) if (random.chance(0.15)) delete commitment.agreementId;
  for (const agreement of made.agreements) {
    const procedure = {};
    if (random.chance(0.85)) procedure.depositedOn = addDays(agreement.signedOn, random.weighted([[random.between(2, 10), 5], [random.between(11, 15), 3], [random.between(16, 120), 2]]));
    if (random.chance(0.5)) procedure.planFiledOn = addDays(agreement.signedOn, random.between(10, 200));
    if (Object.keys(procedure).length > 0) agreement.procedure = procedure;
  }
}

// Ministers' visits become the Prime Minister's, or the other way round, until as many commitments as asked for were signed at those of leaders.
function raise(made, { from, to, count }) {
  const within = made.activities.filter((one) => one.startsOn >= from && one.startsOn <= to);
  const sizes = new Map();
  for (const { agreementId, activityId } of made.commitments) if (agreementId) sizes.set(activityId, (sizes.get(activityId) ?? 0) + 1);
  const sizeOf = (activity) => sizes.get(activity.id) ?? 0;
  const isHigh = (activity) => activity.level !== 'minister';
  let missing = count - within.filter(isHigh).reduce((sum, one) => sum + sizeOf(one), 0);
  // The largest first, so that the small ones make the rest come out even.
  for (const activity of within.toSorted((one, other) => sizeOf(other) - sizeOf(one))) {
    const size = sizeOf(activity);
    if (size === 0 || size > Math.abs(missing) || isHigh(activity) !== missing < 0) continue;
    activity.level = missing > 0 ? 'prime_minister' : 'minister';
    missing -= Math.sign(missing) * size;
  }
  if (missing !== 0) throw new Error(`The seed does not give ${count} commitments signed at visits of leaders: ${missing} are missing.`);
}

// From the start of the mechanism on the lead agency reports each quarter, some of them not; the ministry assesses twice a year.
function reviews(random, commitment) {
  const given = [];
  const pace = random.weighted([[0, 1], [12, 2], [30, 4], [50, 3]]);
  const first = later(firstReviews, addDays(commitment.madeOn, 60));
  // What was promised before the mechanism began had been worked on by then.
  let progress = Math.min(90, random.between(0, pace * 3 * (Number(first.slice(0, 4)) - Number(commitment.madeOn.slice(0, 4)))));
  let judged = 0;
  for (let on = first, round = 0; on <= lastDay && progress < 100; on = addDays(on, 91), round++) {
    if (random.chance(0.25)) continue;
    progress = Math.min(100, progress + random.between(0, pace));
    given.push(review(on, 'claim', progress, commitment.leadAgencyId, random));
    if (round % 2 === 1) {
      // Now and then the ministry sees less than the agency says.
      judged = Math.max(judged, random.chance(0.2) ? Math.max(0, progress - random.between(10, 40)) : progress);
      given.push(review(addDays(on, 10), 'assessment', judged, 'min-mofa', random));
    }
  }
  return given.filter((one) => one.on <= lastDay);
}

function review(on, voice, progress, by, random) {
  const status = progress === 0 ? 'not_started' : progress < 60 ? 'limited' : progress < 100 ? 'substantial' : 'complete';
  const said = { on, by, voice, status, progress, note: random.pick(notes) };
  if (status === 'substantial' || status === 'complete') said.evidence = [{ url: `https://demonstration.example/evidence/${by}/${on}` }];
  return said;
}

function cycles() {
  const made = [];
  for (const year of [2024, 2025, 2026]) {
    for (let quarter = year === 2024 ? 2 : 1; quarter <= (year === 2026 ? 3 : 4); quarter++) {
      const opensOn = day(year, quarter * 3 - 2, 1);
      made.push({
        id: `demo-${year}-q${quarter}`,
        kind: 'quarterly',
        title: { en: `Round of quarter ${quarter}/${year}${mark}`, vi: `Kỳ rà soát quý ${quarter}/${year}${mark}` },
        opensOn,
        dueOn: addDays(opensOn, 89),
        period: { period: `${year}-Q${quarter}`, calendar: 'official' },
        ...common,
      });
    }
  }
  return made;
}

const fill = (text, number, field) => text.replace('{n}', number).replace('{f}', field);
const day = (year, month, date) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
const later = (one, other) => (one > other ? one : other);

function addDays(text, days) {
  const date = new Date(`${text}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
