import type { CommitmentStatus, Country, LocalizedText, PartialDate, RelationsEvent, Step } from '../../shared/api/shapes.ts';
import type { Attachment } from '../../features/attachments/shapes.ts';
import type { CountryRow } from '../../features/relations/countryRow.ts';

/** What the API's answers about one country look like, as far as its page reads them. */

export interface Source {
  readonly url?: string;
  readonly note?: string;
}

export interface SourcedEvent extends RelationsEvent {
  readonly source?: Source;
  readonly note?: string;
}

export interface CountryRecord extends Omit<Country, 'relations'> {
  readonly subregion?: string;
  readonly unMember?: boolean;
  readonly iso3?: string;
  readonly desk?: string;
  readonly relations: CountryRow['relations'] & { readonly events: readonly SourcedEvent[] };
  readonly partnership: CountryRow['partnership'];
  readonly source?: Source;
  readonly version: number;
}

export interface SourcedStep extends Step {
  readonly instrument?: string;
  readonly place?: string;
  readonly status: string;
  readonly source?: Source;
}

export interface TimelineEntry {
  readonly on: PartialDate;
  readonly event: string;
  readonly label: string;
  readonly subject: { readonly collection: string; readonly id: string };
  readonly title?: string;
  readonly note?: string;
  readonly source?: Source;
}

export interface Timeline {
  readonly items: readonly TimelineEntry[];
}

/** What every record has that is listed. */
export interface Listed {
  readonly id: string;
  readonly attachments: readonly Attachment[];
  readonly source?: Source;
}

export interface Agreement extends Listed {
  readonly title: LocalizedText;
  readonly type: string;
  readonly signedOn?: PartialDate;
  readonly standing: { readonly status: string; readonly since?: PartialDate; readonly expiresOn?: string; readonly noticeBy?: string };
}

export interface Commitment extends Listed {
  readonly title: LocalizedText;
  readonly status: CommitmentStatus;
  readonly dueOn?: PartialDate;
  readonly madeOn: PartialDate;
  readonly disputed: boolean;
  readonly overdue: { readonly days: number } | null;
}

export interface Activity extends Listed {
  readonly title: LocalizedText;
  readonly kind: string;
  readonly level?: string;
  readonly startsOn: PartialDate;
  readonly endsOn?: PartialDate;
  readonly place?: string;
}

export interface Mission extends Listed {
  readonly type: string;
  readonly hostCountryId: string;
  readonly city?: LocalizedText;
  readonly openedOn?: PartialDate;
  readonly closedOn?: PartialDate;
  readonly seenOpenOn?: PartialDate;
  readonly status: string;
}

export interface Document extends Listed {
  readonly title: LocalizedText;
  readonly type: string;
  readonly publishedOn?: PartialDate;
}
