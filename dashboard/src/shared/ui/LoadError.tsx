import { credential } from '../api/credential.ts';
import type { Resource, Trouble } from '../api/resource.ts';
import { wording } from '../i18n/index.ts';

interface Props {
  readonly resource: Pick<Resource<unknown>, 'retry' | 'at'>;
  readonly trouble: Trouble;
}

/** The reason why there is nothing to show, and what the reader can do. */
export function LoadError({ resource, trouble }: Props) {
  const { text } = wording();
  return (
    <div class="troubled" role="alert">
      <p class="troubled-what">{titleOf(trouble)}</p>
      <p>{detailOf(trouble)}</p>
      {trouble.kind === 'refused' && trouble.error.problem.traceId !== undefined
        && <p class="trace">{text('state.trace', { id: trouble.error.problem.traceId })}</p>}
      <button type="button" onClick={resource.retry}>{text('state.retry')}</button>
    </div>
  );
}

/** A line above outdated content while nothing newer can be loaded. */
export function Stale({ resource, trouble }: Props) {
  const { text, time } = wording();
  const at = resource.at === null ? '–' : time(resource.at);
  return (
    <div class="stale" role="status">
      <p>{trouble.kind === 'offline' ? `${text('state.offline')}. ${text('state.offline.detail', { time: at })}` : text('state.stale', { time: at })}</p>
      <button type="button" onClick={resource.retry}>{text('state.retry')}</button>
    </div>
  );
}

function titleOf(trouble: Trouble): string {
  const { text } = wording();
  if (trouble.kind === 'offline') return text('state.offline');
  if (trouble.kind === 'fault') return text('state.fault');
  return text(isMissing(trouble) ? 'state.missing' : 'state.refused');
}

function detailOf(trouble: Trouble): string {
  const { text } = wording();
  if (trouble.kind === 'offline') return text('state.offline.nothing');
  if (trouble.kind === 'fault') return trouble.error instanceof Error ? trouble.error.message : '';
  if (isMissing(trouble)) return text('state.missing.detail');
  return trouble.error.problem.status === 401 ? text(credential.value === null ? 'state.signIn' : 'access.lapsed') : trouble.error.message;
}

// A hidden record is answered as one that does not exist.
function isMissing(trouble: Trouble): boolean {
  return trouble.kind === 'refused' && trouble.error.problem.status === 404;
}
