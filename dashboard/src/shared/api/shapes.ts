/** What the API's answers look like, as far as this page reads them. */

export type LanguageTag = 'vi' | 'en' | 'ar';

/** Text for people: at least one language is there. */
export type LocalizedText = Readonly<Partial<Record<LanguageTag, string>>>;

/** As precise as its source: YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string;

export type Level = 'comprehensive' | 'strategic' | 'comprehensive_strategic' | 'special';

export type RelationsStatus = 'none' | 'established' | 'interrupted' | 'liaison';

export interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly version: number;
  readonly next?: string;
}

export interface RelationsEvent {
  readonly event: 'established' | 'interrupted' | 'liaison' | 'resumed';
  readonly on: PartialDate;
}

export interface Country {
  readonly id: string;
  readonly kind: 'state' | 'organisation' | 'territory';
  readonly m49?: string;
  readonly name: LocalizedText;
  readonly region?: string;
  readonly relations: { readonly events: readonly RelationsEvent[] };
}

export interface Step {
  readonly id: string;
  readonly countryId: string;
  readonly level: Level | 'sectoral_strategic';
  readonly sector?: string;
  readonly title?: LocalizedText;
  readonly effectiveOn: PartialDate;
  readonly endsOn?: PartialDate;
}

export interface Anniversary {
  readonly id: string;
  readonly event: string;
  readonly date: string;
  readonly years: number;
  readonly class: string;
  readonly title: LocalizedText;
  readonly countryIds: readonly string[];
}

export interface ExpiringAgreement {
  readonly id: string;
  readonly title: string;
  readonly expiresOn: string;
  readonly daysToExpiry: number;
  readonly noticeBy: string | null;
}

export interface ChangeEntry {
  readonly version: number;
  readonly collection: string;
  readonly id: string;
  readonly operation: string;
  readonly by: string;
  readonly at: string;
  /** What the record was called by the change. */
  readonly title?: string;
  readonly countryIds: readonly string[];
}

export interface LateCommitment {
  readonly id: string;
  readonly title: string;
  readonly dueOn: PartialDate;
  readonly overdue: { readonly days: number };
}

export interface Goal {
  readonly year: number;
  readonly value: number;
}

export type CommitmentStatus = 'not_started' | 'limited' | 'substantial' | 'complete' | 'suspended' | 'cancelled';

export interface Summary {
  readonly asOf: string;
  readonly owner: string;
  readonly version: number;
  readonly relations: { readonly countries: number; readonly byRegion: Readonly<Record<string, number>> };
  readonly frameworks: { readonly countries: number; readonly byLevel: Readonly<Record<Level, number>>; readonly sectoral: number };
  readonly commitments: {
    readonly total: number;
    readonly byStatus: Readonly<Record<CommitmentStatus, number>>;
    readonly overdue: number;
    readonly disputed: number;
    /** Those that have been late for longest. */
    readonly late: readonly LateCommitment[];
  };
  readonly agreements: { readonly inForce: number; readonly expiring: readonly ExpiringAgreement[] };
  readonly missions: { readonly open: number; readonly unknown: number; readonly goals: readonly Goal[] };
  readonly anniversaries: readonly Anniversary[];
  readonly plan: readonly PlanGroup[];
  readonly changes: readonly ChangeEntry[];
}

export type Codes = Readonly<Record<string, readonly { readonly code: string; readonly label: LocalizedText }[]>>;

export interface PlanGroup {
  readonly taskGroup: number;
  readonly name: string;
  readonly targets: readonly PlanTarget[];
}

export interface PlanTarget {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly current: { readonly value: number; readonly on: string } | null;
  readonly progress: readonly { readonly year: number; readonly value: number; readonly distance?: number; readonly reached?: boolean; readonly pacePerYear?: number }[];
}
