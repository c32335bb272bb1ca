import type { Language, PlanGroup, Summary } from '../../../generated/contract.ts';

/** The shapes of the API's answers. They are generated from `contract/openapi.json`; below are names for parts of them. */
export type * from '../../../generated/contract.ts';

export type LanguageTag = Language;

/** As precise as its source: YYYY, YYYY-MM or YYYY-MM-DD. */
export type PartialDate = string;

/** A level of partnership: a code of the owner's profile. A sectoral partnership is marked beside the level and is not one of its steps. */
export type Level = string;

/** A page of a list; `T` is the record, or the part of it that the request's `fields` name. */
export interface List<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly version: number;
  readonly next?: string;
}

export type Anniversary = Summary['anniversaries'][number];
export type ExpiringAgreement = Summary['agreements']['expiring'][number];
export type ChangeEntry = Summary['changes'][number];
export type LateCommitment = Summary['commitments']['late'][number];
export type PlanTarget = PlanGroup['targets'][number];

/** The fields of a record that a request names. A field without a value is left out of such an answer. */
export type Fields<T, K extends keyof T> =
  & { readonly [Name in K as null extends T[Name] ? never : Name]: T[Name] }
  & { readonly [Name in K as null extends T[Name] ? Name : never]?: T[Name] };
