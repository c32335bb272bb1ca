import type { CommitmentStatus, LocalizedText } from '../../shared/api/shapes.ts';
import type { Named, Review } from './shapes.ts';

export interface Round {
  readonly id: string;
  readonly title: LocalizedText;
  readonly status: 'open' | 'closed';
}

export interface RoundCommitment {
  readonly id: string;
  readonly title: string;
  readonly dueOn?: string;
}

interface RoundState {
  readonly status: CommitmentStatus;
  readonly label: string;
  readonly progress?: number;
}

export interface Move {
  readonly commitment: RoundCommitment;
  readonly agency: Named;
  readonly movement: string;
  readonly label: string;
  readonly from: RoundState;
  readonly to: RoundState;
}

export interface Silence {
  readonly agency: Named;
  readonly waiting: number;
  readonly commitments: readonly RoundCommitment[];
}

export interface Dispute {
  readonly commitment: RoundCommitment;
  readonly agency: Named;
  readonly claim: Review;
  readonly assessment: Review;
}

export interface LateOne {
  readonly commitment: RoundCommitment;
  readonly days: number;
  readonly label: string;
}

export interface RoundReport {
  readonly cycle: { readonly id: string; readonly opensOn: string; readonly dueOn: string; readonly status: string; readonly closedOn?: string; readonly closedAtVersion?: number };
  readonly asOf: string;
  readonly counts: {
    readonly commitments: number;
    readonly expected: number;
    readonly reported: number;
    readonly reportedLate: number;
    readonly waiting: number;
    readonly forwards: number;
    readonly backwards: number;
    readonly overdue: number;
    readonly disputed: number;
    readonly agencies: { readonly reported: number; readonly silent: number };
  };
  readonly silent: readonly Silence[];
  readonly moved: readonly Move[];
  readonly late: readonly LateOne[];
  readonly disputed: readonly Dispute[];
}
