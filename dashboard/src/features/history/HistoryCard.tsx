import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Resource } from '../../shared/api/resource.ts';
import { FirstItems } from '../../shared/ui/FirstItems.tsx';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { PatchText } from './PatchText.tsx';
import type { Change, ChangePage } from './change.ts';

/** A comment or an assignment, which concern the record and do not change it. */
interface Besides {
  readonly key: string;
  readonly at: string;
  readonly what: string;
}

interface Props {
  readonly collection: string;
  readonly changes: Resource<ChangePage>;
  readonly labels: Labels;
  /** Events that concern the record but do not change it, in words. They are listed between the changes, by their time. */
  readonly besides?: readonly Besides[];
  /** The actions for a change. */
  readonly action?: (change: Change) => ComponentChildren;
}

const mostAtOnce = 5;

/** Every change of the record: its author, its time, and the changed fields. */
export function HistoryCard({ collection, changes, labels, besides = [], action }: Props) {
  const { text } = wording();
  return (
    <Card area="history" title={text('country.changes')}>
      <Loaded resource={changes} lines={3}>
        {({ items, next }) => (
          <FirstItems items={inOrder(items, besides, next !== undefined)} most={mostAtOnce}>
            {one => ('what' in one ? <Beside key={one.key} entry={one} /> : <Entry key={one.version} collection={collection} change={one} labels={labels} action={action?.(one)} />)}
          </FirstItems>
        )}
      </Loaded>
    </Card>
  );
}

// The newest first. Where older changes are on a further page, entries before the oldest change of this one are left to it.
function inOrder(changes: readonly Change[], besides: readonly Besides[], hasMore: boolean): readonly (Change | Besides)[] {
  const last = hasMore ? changes.at(-1) : undefined;
  const oldest = last === undefined ? -Infinity : Date.parse(last.at);
  return [...changes, ...besides.filter(one => Date.parse(one.at) >= oldest)].sort((left, right) => Date.parse(right.at) - Date.parse(left.at));
}

function Beside({ entry }: { readonly entry: Besides }) {
  const { moment } = wording();
  return <li><div><span>{entry.what}</span> <span class="fact-date"><time dateTime={entry.at}>{moment(new Date(entry.at))}</time></span></div></li>;
}

interface EntryProps {
  readonly collection: string;
  readonly change: Change;
  readonly labels: Labels;
  readonly action: ComponentChildren;
}

function Entry({ collection, change, labels, action }: EntryProps) {
  const { text, moment } = wording();
  const [isOpen, setOpen] = useState(false);
  const count = Object.keys(change.patch ?? {}).length;
  return (
    <li>
      <div>
        <b>{labels('operation', change.operation)}</b> <span>{text('changes.by', { who: change.by })}</span>
        <span class="fact-date"><time dateTime={change.at}>{moment(new Date(change.at))}</time> · {text('app.version', { version: change.version })}</span>
        {count > 0 && (
          <details class="patch" onToggle={event => setOpen(event.currentTarget.open)}>
            <summary>{text('country.changes.fields', { count })}</summary>
            {isOpen && change.patch !== null && <PatchText collection={collection} patch={change.patch} before={change.before ?? null} />}
          </details>
        )}
        {action}
      </div>
    </li>
  );
}
