import type { ComponentChildren } from 'preact';
import type { Resource } from '../../shared/api/resource.ts';
import { wording } from '../../shared/i18n/index.ts';

interface Props<T> {
  readonly resource: Resource<T>;
  /** The content of an answer; nothing for an empty answer. */
  readonly tell: (value: T) => ComponentChildren;
}

/** A cell of a comparison. It never shows the answer of another record, and it distinguishes "none" from "not known yet". */
export function Told<T>({ resource, tell }: Props<T>) {
  const { text } = wording();
  if (resource.isCurrent && resource.value !== null) return <>{tell(resource.value) || '–'}</>;
  if (resource.trouble !== null && !resource.isLoading) return <span class="late">{text('compare.unread')}</span>;
  return <span aria-busy="true" aria-label={text('state.loading')}>…</span>;
}
