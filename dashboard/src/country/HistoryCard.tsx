import type { ComponentChildren } from 'preact';
import type { Resource } from '../api/resource.ts';
import { wording } from '../i18n/index.ts';
import type { Labels } from '../map/words.ts';
import { Card, Loaded } from '../ui/Card.tsx';
import { Few } from './Few.tsx';
import type { Change, ChangePage } from './shapes.ts';

interface Props {
  readonly changes: Resource<ChangePage>;
  readonly labels: Labels;
  /** What can be done about a change. */
  readonly action?: (change: Change) => ComponentChildren;
}

const mostAtOnce = 5;

/** Every change of the record: who, when, and what became different. */
export function HistoryCard({ changes, labels, action }: Props) {
  const { text } = wording();
  return (
    <Card area="history" title={text('country.changes')}>
      <Loaded resource={changes} lines={3}>
        {({ items }) => <Few items={items} most={mostAtOnce}>{change => <Entry key={change.version} change={change} labels={labels} action={action?.(change)} />}</Few>}
      </Loaded>
    </Card>
  );
}

function Entry({ change, labels, action }: { readonly change: Change; readonly labels: Labels; readonly action: ComponentChildren }) {
  const { text, moment } = wording();
  const fields = Object.entries(change.patch ?? {});
  return (
    <li>
      <div>
        <b>{labels('operation', change.operation)}</b> <span>{text('changes.by', { who: change.by })}</span>
        <span class="fact-date"><time dateTime={change.at}>{moment(new Date(change.at))}</time> · {text('app.version', { version: change.version })}</span>
        {fields.length > 0 && (
          <details class="patch">
            <summary>{text('country.changes.fields', { count: fields.length })}</summary>
            <dl>{fields.map(([name, value]) => <div key={name}><dt><code>{name}</code></dt><dd><bdi>{written(value)}</bdi></dd></div>)}</dl>
          </details>
        )}
        {action}
      </div>
    </li>
  );
}

// Of a merge patch, null takes a field away.
function written(value: unknown): string {
  if (value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
