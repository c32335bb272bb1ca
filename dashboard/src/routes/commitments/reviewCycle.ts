import type { Fields, ReviewCycle, RoundReport } from '../../shared/api/shapes.ts';

/** A review cycle in the list to choose from. */
export type Round = Fields<ReviewCycle, 'id' | 'title' | 'status'>;

export type Move = RoundReport['moved'][number];
export type Silence = RoundReport['silent'][number];
export type Dispute = RoundReport['disputed'][number];
export type LateOne = RoundReport['late'][number];
export type RoundObstacle = RoundReport['obstacles'][number];
