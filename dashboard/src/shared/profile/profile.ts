import { signal } from '@preact/signals';
import { address, read } from '../api/client.ts';
import type { Day } from '../dates/days.ts';
import type { LanguageTag, LevelKind, Profile } from '../api/shapes.ts';

/** What differs from one owner to another, as far as pages need it. */
export interface OwnerProfile {
  /** Before the first relations: the time slider begins there. */
  readonly firstDay: Day;
  readonly languages: readonly LanguageTag[];
  /** Low to high; those that are no steps of the ladder come last. */
  readonly levels: readonly { readonly level: string; readonly kind: LevelKind }[];
  /** On which days official reporting periods begin and close; undefined for an owner without them. */
  readonly officialPeriods: { readonly opensOnDay: number; readonly closesOnDay: number } | undefined;
}

/** Viet Nam's, which holds until the API has answered and where it does not. */
export const byDefault: OwnerProfile = {
  // The first relations are of 18 January 1950.
  firstDay: '1950-01-01',
  languages: ['vi', 'en', 'ar'],
  levels: [
    { level: 'comprehensive', kind: 'framework' },
    { level: 'strategic', kind: 'framework' },
    { level: 'comprehensive_strategic', kind: 'framework' },
    { level: 'special', kind: 'beside' },
    { level: 'sectoral_strategic', kind: 'sectoral' },
  ],
  officialPeriods: { opensOnDay: 15, closesOnDay: 14 },
};

/** The owner's profile. */
export const profile = signal<OwnerProfile>(byDefault);

export const profileAddress = address('profile');

/** Asks the API whose registry it is. Without an answer everything stays as it is. */
export async function loadProfile(): Promise<void> {
  try {
    const { value } = await read<Profile>(profileAddress, new AbortController().signal);
    if (JSON.stringify(partOf(value)) !== JSON.stringify(profile.value)) profile.value = partOf(value);
  } catch {
    // The pages themselves say when the API does not answer or refuses.
  }
}

/** Milliseconds that a page waits for the profile. One that comes later is taken over by what is shown. */
const longestWait = 200;

/** Waits for the profile, but not for an API that does not answer. */
export async function untilKnown(known: Promise<void>): Promise<void> {
  await Promise.race([known, new Promise(resolve => setTimeout(resolve, longestWait))]);
}

function partOf({ firstDay, languages, levels, officialPeriods: days }: Profile): OwnerProfile {
  return {
    firstDay,
    languages,
    levels: levels.map(({ level, kind }) => ({ level, kind })),
    officialPeriods: days === undefined ? undefined : { opensOnDay: days.opensOnDay, closesOnDay: days.closesOnDay },
  };
}
