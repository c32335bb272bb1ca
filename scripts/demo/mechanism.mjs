// What the demonstration set has of the mechanism beside reviews: focal points, obstacles with their answers, milestones, outcomes, the "6 rõ"; and tasks of agencies.
const lastDay = '2026-10-31';
const obstacles = [
  ['legal', 'government', 'Two decrees contradict each other on the procedure.'],
  ['legal', 'national_assembly', 'The law has no basis for the pilot scheme.'],
  ['funding', 'government', 'The budget of the year does not cover the second phase.'],
  ['procedure', 'ministries', 'The appraisal waits for the opinions of three ministries.'],
  ['coordination', 'ministries', 'The province and the ministry plan with different figures.'],
  ['capacity', 'agency', 'The unit has no staff with the language.'],
  ['partner', 'partner', 'The partner has not named its project office.'],
];
const proposals = ['Amend the decree by a simplified procedure.', 'Add the item to the budget.', 'Name one ministry that decides.', 'Raise it at the next visit.'];
const levels = ['agency', 'ministries', 'government', 'national_assembly'];

/** Adds obstacles, proposals and next steps to claims, and gives the answers to the obstacles. */
export function report(commitment, random) {
  const obstacleAnswers = [];
  let number = 0;
  const reviews = commitment.reviews.map((review) => {
    if (review.voice !== 'claim' || review.status === 'complete') return review;
    const told = { ...review, nextStep: { text: 'Report on the next stage.', dueOn: addDays(review.on, 91) } };
    if (!random.chance(0.08)) return told;
    const [kind, level, text] = random.pick(obstacles);
    number++;
    if (random.chance(0.6)) obstacleAnswers.push(...answer(number, addDays(review.on, random.between(20, 80)), random));
    return { ...told, obstacles: [{ kind, level, text }], proposal: random.pick(proposals) };
  });
  return { reviews, obstacleAnswers };
}

function answer(obstacle, on, random) {
  if (on > lastDay) return [];
  return [{ obstacle, on, by: 'min-mofa', text: 'The meeting took note and gave a date.', settled: random.chance(0.7) }];
}

/** Says who does a commitment, who decides and what is there at the end, and by which steps; of some nothing. */
export function plan(commitment, random) {
  if (!commitment.verifiable || random.chance(0.3)) return {};
  const half = addDays(commitment.madeOn, 150);
  const made = {
    responsiblePost: { en: 'Director of the international department', vi: 'Vụ trưởng Vụ Hợp tác quốc tế' },
    authority: random.pick(levels),
    product: { en: 'Report of completion accepted by both sides', vi: 'Biên bản hoàn thành được hai bên chấp thuận' },
    milestones: [
      { title: { en: 'Plan of work agreed', vi: 'Thống nhất kế hoạch triển khai' }, dueOn: half, ...(half <= lastDay && random.chance(0.7) ? { metOn: half } : {}) },
    ],
  };
  if (random.chance(0.3)) {
    made.outcome = {
      indicator: { en: 'Enterprises that take part', vi: 'Số doanh nghiệp tham gia' },
      baseline: { on: commitment.madeOn, value: random.between(0, 20) },
      target: { on: commitment.dueOn, value: random.between(40, 90) },
      measurements: half <= lastDay ? [{ on: half, value: random.between(10, 60) }] : [],
    };
  }
  return made;
}

/** A ministry that was merged into another one, so that a reporter of the successor reports for it too. */
export function formerAgency(common) {
  return {
    id: 'demo-former-ministry',
    kind: 'ministry',
    name: { en: 'Former ministry [demonstration]', vi: 'Bộ trước khi hợp nhất [demonstration]' },
    validTo: '2025-02-28',
    successorIds: ['min-moit'],
    ...common,
  };
}

/** Rows that give most agencies a focal point with a superior, most of them a deputy too. */
export function focalPoints(agencies, random) {
  return agencies.filter(() => random.chance(0.85)).map((id) => ({
    id,
    focalPoints: [
      {
        name: `Focal point of ${id} [demonstration]`,
        post: 'Head of the division of international cooperation',
        email: `${id}@demonstration.example`,
        phone: '+84 24 0000 0000',
        from: '2024-04-01',
        ...(random.chance(0.6) ? { deputy: { name: `Deputy of ${id} [demonstration]`, email: `deputy-${id}@demonstration.example` } } : {}),
        superior: { name: `Superior of ${id} [demonstration]`, post: 'Director of the department', email: `superior-${id}@demonstration.example` },
      },
    ],
  }));
}

/** What two agencies prepare for anniversaries: by a rule each, and one task that is done. */
export function jubilees(common) {
  const rule = (id, kind, agencyId, en, vi) => ({ id, kind, agencyId, title: { en, vi }, events: ['relations.established'], classes: ['round', 'five'], daysBefore: 45, ...common });
  return {
    jubileeRules: [
      rule('demo-trade-week', 'other', 'min-moit', 'Trade week [demonstration]', 'Tuần lễ thương mại [demonstration]'),
      rule('demo-exhibition', 'exhibition', 'min-mocst', 'Exhibition of pictures [demonstration]', 'Triển lãm ảnh [demonstration]'),
    ],
    jubileeTasks: [
      { id: 'demo-jp-article', occasionId: 'relations.established:countries:JP:2026-09-21', kind: 'article', agencyId: 'min-moit', doneOn: '2026-09-10', note: 'Printed in the trade journal [demonstration]', ...common },
    ],
  };
}

/** Gives the rounds before the last one their meeting, with decisions on commitments that were late or obstructed by then. */
export function meet(cycles, commitments, random) {
  for (const cycle of cycles.slice(0, -1)) {
    const heldOn = addDays(cycle.dueOn, 12);
    cycle.meeting = {
      heldOn,
      place: 'Hà Nội',
      chair: 'Chair of the meeting [demonstration]',
      secretary: 'Secretary of the meeting [demonstration]',
      attendance: [{ name: 'Director of the policy department [demonstration]', agencyId: 'min-mofa' }],
      discussion: {
        en: 'The agencies reported on progress and obstacles; the ministry told its assessment.',
        vi: 'Các cơ quan báo cáo tiến độ, vướng mắc; Bộ Ngoại giao trình bày kết quả đánh giá.',
      },
    };
    cycle.decisions = decided(cycle, heldOn, commitments, random);
    const agencies = [...new Set(cycle.decisions.map((decision) => decision.agencyId))].filter((id) => id !== 'min-mofa');
    cycle.meeting.attendance.push(...agencies.map((agencyId) => ({ name: `Representative of ${agencyId} [demonstration]`, agencyId, ...(random.chance(0.1) ? { absent: true } : {}) })));
  }
}

function decided(cycle, heldOn, commitments, random) {
  const known = commitments.filter((one) => one.madeOn < heldOn);
  const late = known.filter((one) => one.dueOn < heldOn && !one.reviews.some((review) => review.status === 'complete' && review.on <= heldOn));
  const obstructed = known.filter((one) => one.reviews.some((review) => review.obstacles && review.on <= heldOn && review.on >= cycle.opensOn));
  return [
    ...take(late, 3, random).map((commitment) => decision('late', commitment, 'Finish it by the date below, or propose a new date with reasons.', 'Hoàn thành đúng thời hạn dưới đây, hoặc đề xuất thời hạn mới kèm lý do.')),
    ...take(obstructed, 2, random).map((commitment) => decision('obstacle', commitment, 'Submit a way to settle the obstacle to the competent level.', 'Trình cấp có thẩm quyền phương án tháo gỡ vướng mắc.')),
  ].map((one, index) => ({ number: index + 1, ...one }));

  function decision(kind, commitment, en, vi) {
    const dueOn = addDays(heldOn, random.between(30, 120));
    const step = commitment.milestones?.length && random.chance(0.5);
    const doneOn = addDays(heldOn, random.between(10, 140));
    return {
      text: { en, vi },
      agencyId: commitment.leadAgencyId,
      dueOn,
      item: { kind, commitmentId: commitment.id },
      // What has become a milestone is done with it.
      ...(step ? { becomes: { commitmentId: commitment.id, milestone: 1 } } : doneOn <= lastDay && random.chance(0.7) ? { doneOn } : {}),
    };
  }
}

function take(all, count, random) {
  const left = [...all];
  const taken = [];
  while (taken.length < count && left.length > 0) taken.push(left.splice(random.between(0, left.length - 1), 1)[0]);
  return taken;
}

function addDays(text, days) {
  const date = new Date(`${text}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
