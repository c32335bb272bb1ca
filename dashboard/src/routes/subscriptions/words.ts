import { regions } from '../../shared/names/regions.ts';
import { useCodes, useNames, type Choice, type Names } from '../../shared/names/useNames.ts';
import type { Day } from '../../shared/dates/days.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Subscription } from '../../shared/api/shapes.ts';

/** The labels of codes and ids, and the available codes. */
export interface Words {
  readonly countries: Names;
  readonly agencies: Names;
  readonly channels: readonly Choice[];
  readonly events: readonly Choice[];
  readonly levels: readonly Choice[];
  readonly classes: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly clearances: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly operations: readonly Choice[];
  readonly regions: readonly Choice[];
  /** The registry's day. */
  readonly today: Day;
}

export function useWords(): Words {
  const { region } = wording();
  return {
    countries: useNames('countries'), agencies: useNames('agencies'),
    channels: useCodes('channel'), events: useCodes('occasionEvent'), levels: useCodes('partnershipLevel'), classes: useCodes('anniversaryClass'),
    languages: useCodes('language'), clearances: useCodes('classification'), outcomes: useCodes('attemptOutcome'), operations: useCodes('operation'),
    regions: regions.map(name => [name, region(name)]), today: useToday(),
  };
}

/** The label of a code; the code itself until the label is loaded. */
export function labelOf(choices: readonly Choice[], code: string): string {
  return choices.find(([known]) => known === code)?.[1] ?? code;
}

/** The name of a subscription: its title, or else its target. */
export function nameOf(subscription: Pick<Subscription, 'title' | 'target'>): string {
  const name = subscription.title ? wording().of(subscription.title) : '';
  return name === '' ? subscription.target : name;
}
