export type Status = 'pending' | 'delivered' | 'dead';

/** What was, or is to be, told to one subscriber of one occasion. */
export interface Notification {
  readonly id: string;
  readonly event: string;
  readonly subject: { readonly collection: string; readonly id: string };
  readonly occursOn: string;
  readonly leadDays: number;
  readonly dueOn: string;
  readonly late: boolean;
  readonly years?: number | null;
  readonly subscriptionId: string;
  readonly status: Status;
  readonly reason?: string | null;
  readonly nextAttemptAt?: string | null;
  readonly deliveredAt?: string | null;
  readonly attempts: readonly Attempt[];
  readonly version: number;
}

/** One try to send it. */
export interface Attempt {
  readonly at: string;
  readonly outcome: string;
  readonly statusCode?: number | null;
  readonly detail?: string | null;
  readonly durationMs: number;
}
