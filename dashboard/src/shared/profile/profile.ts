import { signal } from '@preact/signals';
import { address, read } from '../api/client.ts';
import type { Day } from '../dates/days.ts';
import type { LanguageTag, LevelKind, Profile } from '../api/shapes.ts';

/** The owner's profile, as far as pages need it. */
export interface OwnerProfile {
  /** Before the first relations: the time slider begins there. */
  readonly firstDay: Day;
  readonly languages: readonly LanguageTag[];
  /** Low to high; those that are no steps of the ladder come last. */
  readonly levels: readonly { readonly level: string; readonly kind: LevelKind }[];
  /** On which days official reporting periods begin and close; undefined for an owner without them. */
  readonly officialPeriods: { readonly opensOnDay: number; readonly closesOnDay: number } | undefined;
}

/** Viet Nam's profile, which is used until the API has answered. */
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

/** Reads the owner's profile from the API. Without an answer the profile is unchanged. */
export async function loadProfile(): Promise<void> {
  try {
    const { value } = await read<Profile>(profileAddress, new AbortController().signal);
    if (JSON.stringify(partOf(value)) !== JSON.stringify(profile.value)) profile.value = partOf(value);
  } catch {
    // The pages show when the API does not answer or refuses.
  }
}

/** Milliseconds that a page waits for the profile. A profile that arrives later updates the shown page. */
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
