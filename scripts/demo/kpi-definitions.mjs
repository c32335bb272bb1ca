// What each KPI counts, written down from its description and not from the app.
const worked = ['limited', 'substantial', 'complete'];

/** The figures of a set of commitments as of a day: id → numerator, denominator, rate, median days. */
export function figuresOf(commitments, { asOf, from, to, agency, country }) {
  const made = commitments
    .filter((one) => firstDay(one.madeOn) <= asOf)
    .filter((one) => !agency || one.agencies.includes(agency))
    .filter((one) => !country || one.countries.includes(country))
    .map((one) => ({ ...one, ...stateOn(one, asOf) }));
  const period = made.filter((one) => (!from || lastDay(one.madeOn) >= from) && (!to || firstDay(one.madeOn) <= to));
  const clear = period.filter((one) => one.verifiable);
  const dated = clear.filter((one) => one.madeOn.length === 10);
  const begun = dated.filter((one) => one.firstAction);
  return {
    signed: share(period, made),
    verifiable: share(clear, period),
    started: share(clear.filter((one) => one.firstAction), clear),
    complete: share(clear.filter((one) => one.status === 'complete'), clear),
    on_time: share(clear.filter((one) => one.inTime === true), clear.filter((one) => one.inTime !== null)),
    overdue: share(clear.filter((one) => one.late), clear),
    silent: share(clear.filter((one) => one.nextReview && one.nextReview <= asOf), clear.filter((one) => one.nextReview)),
    overdue_claimed: share(clear.filter((one) => one.late && one.awaits && one.claim.status === 'complete'), clear.filter((one) => one.late)),
    awaiting: share(clear.filter((one) => one.awaits), clear.filter((one) => one.claim)),
    disputed: share(clear.filter((one) => one.disputed), clear.filter((one) => one.claim && !one.awaits)),
    obstructed: share(clear.filter((one) => one.isObstructed), clear),
    evidence: share(clear.filter((one) => one.evidence), clear.filter((one) => one.heard.length > 0)),
    days_to_first_action: { ...share(begun, dated), medianDays: median(begun.map((one) => daysBetween(one.madeOn, one.firstAction))) },
  };
}

function stateOn(commitment, asOf) {
  // Sorting is stable: of two reviews of one day the later in the list is the later one.
  const heard = commitment.reviews.filter((review) => review.on <= asOf).sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const of = (voice) => heard.filter((review) => review.voice === voice);
  const [claim, assessment] = [of('claim').at(-1), of('assessment').at(-1)];
  // An assessment answers a claim that stands before it in the list and is of its day or an earlier one.
  const placeOf = (review) => commitment.reviews.indexOf(review);
  const awaits = Boolean(claim && !(assessment && placeOf(assessment) > placeOf(claim) && assessment.on >= claim.on));
  const deciding = assessment ?? claim;
  const status = deciding?.status ?? 'not_started';
  const isFinal = status === 'complete' || status === 'cancelled';
  const late = !isFinal && status !== 'suspended' && commitment.dueOn !== null && lastDay(commitment.dueOn) < asOf;
  return {
    heard,
    claim,
    assessment,
    status,
    late,
    awaits,
    disputed: Boolean(claim && !awaits && claim.status !== assessment.status),
    isObstructed: isObstructed(commitment, asOf),
    evidence: heard.some((review) => review.evidence?.length > 0),
    firstAction: heard.find((review) => worked.includes(review.status) || review.progress > 0)?.on,
    nextReview: isFinal || !commitment.reviewEveryMonths ? null : addMonths(heard.at(-1)?.on ?? firstDay(commitment.madeOn), commitment.reviewEveryMonths),
    inTime: late ? false : status === 'complete' && commitment.dueOn ? completedOn(of(deciding.voice)) <= lastDay(commitment.dueOn) : null,
  };
}

// The obstacles are counted from 1 in the order of the reviews; one is open from its claim until an answer settles it.
function isObstructed(commitment, asOf) {
  const raised = commitment.reviews.flatMap((review) => (review.obstacles ?? []).map(() => review.on));
  const settled = commitment.obstacleAnswers.filter((answer) => answer.settled && answer.on <= asOf).map((answer) => answer.obstacle);
  return raised.some((on, place) => on <= asOf && !settled.includes(place + 1));
}

// The first day of the unbroken run of "complete" that lasts.
function completedOn(reviews) {
  const broken = reviews.findLastIndex((review) => review.status !== 'complete');
  return reviews[broken + 1].on;
}

function share(some, all) {
  const rate = all.length === 0 ? null : Math.round((some.length / all.length) * 10000) / 10000;
  return { numerator: some.length, denominator: all.length, rate, medianDays: null };
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  if (sorted.length === 0) return null;
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

const firstDay = (date) => date + '-01-01'.slice(date.length - 4);

function lastDay(date) {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
}

function addMonths(day, months) {
  const [year, month, date] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86400000);
