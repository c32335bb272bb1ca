import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Resource } from '../../shared/api/resource.ts';
import { FirstItems } from '../../shared/ui/FirstItems.tsx';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { PatchText } from './PatchText.tsx';
import type { Change, ChangePage } from './change.ts';

interface Props {
  readonly collection: string;
  readonly changes: Resource<ChangePage>;
  readonly labels: Labels;
  /** The actions for a change. */
  readonly action?: (change: Change) => ComponentChildren;
}

const mostAtOnce = 5;

/** Every change of the record: its author, its time, and the changed fields. */
export function HistoryCard({ collection, changes, labels, action }: Props) {
  const { text } = wording();
  return (
    <Card area="history" title={text('country.changes')}>
      <Loaded resource={changes} lines={3}>
        {({ items }) => <FirstItems items={items} most={mostAtOnce}>{change => <Entry key={change.version} collection={collection} change={change} labels={labels} action={action?.(change)} />}</FirstItems>}
      </Loaded>
    </Card>
  );
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
