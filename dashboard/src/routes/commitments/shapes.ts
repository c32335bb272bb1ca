import type { CommitmentStatus, LocalizedText, PartialDate } from '../../shared/api/shapes.ts';

export interface Evidence {
  readonly attachmentId?: string;
  readonly url?: string;
  readonly note?: string;
}

export interface Review {
  readonly on: string;
  readonly by: string;
  readonly voice: 'claim' | 'assessment';
  readonly status: CommitmentStatus;
  readonly progress?: number;
  readonly note?: string;
  readonly evidence: readonly Evidence[];
}

export interface Commitment {
  readonly id: string;
  readonly title: LocalizedText;
  readonly quote?: LocalizedText;
  readonly countryIds: readonly string[];
  readonly agreementId?: string;
  readonly activityId?: string;
  readonly leadAgencyId: string;
  readonly coordinatingAgencyIds: readonly string[];
  readonly madeOn: PartialDate;
  readonly dueOn?: PartialDate;
  readonly verifiable: boolean;
  readonly reviews: readonly Review[];
  readonly status: CommitmentStatus;
  readonly progress?: number | null;
  readonly disputed: boolean;
  /** What is null is left out of a list that names its fields. */
  readonly overdue?: { readonly days: number; readonly escalation: string } | null;
  readonly nextReviewOn?: string | null;
  readonly completedOn?: string | null;
  readonly source?: { readonly url?: string; readonly note?: string };
}

export interface Kpi {
  readonly id: string;
  readonly title: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
  readonly medianDays?: number | null;
  readonly query: string;
  readonly denominatorQuery: string;
}

export interface Named {
  readonly id: string;
  readonly name?: string;
}

export interface Kpis {
  readonly asOf: string;
  readonly figures: readonly Kpi[];
  readonly byAgency?: readonly { readonly agency: Named; readonly figures: readonly Kpi[] }[];
  readonly byCountry?: readonly { readonly country: Named; readonly figures: readonly Kpi[] }[];
}

export const statuses: readonly CommitmentStatus[] = ['not_started', 'limited', 'substantial', 'complete', 'suspended', 'cancelled'];

/** The last word of a voice; null when it has not spoken. */
export function lastOf(commitment: Pick<Commitment, 'reviews'>, voice: Review['voice']): Review | null {
  return commitment.reviews.filter(one => one.voice === voice).reduce<Review | null>((last, one) => (last === null || one.on >= last.on ? one : last), null);
}
