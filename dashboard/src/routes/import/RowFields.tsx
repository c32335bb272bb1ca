import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Loaded } from '../../shared/ui/Card.tsx';
import { flat } from './sheet.ts';
import type { TriedRow } from './dryRun.ts';

interface Props {
  readonly row: TriedRow;
  readonly fields: ReadonlyMap<string, string>;
  readonly collection: string;
}

/** The fields of a row in the file, each beside the record's present value. */
export function RowFields({ row, fields, collection }: Props) {
  const path = row.outcome === 'update' && row.id !== null ? address(`${collection}/${encodeURIComponent(row.id)}`) : null;
  const record = useResource<object>(path, null);
  if (path === null) return <Fields row={row} fields={fields} now={null} />;
  return <Loaded resource={record} lines={3}>{value => <Fields row={row} fields={fields} now={new Map(flat(value))} />}</Loaded>;
}

function Fields({ row, fields, now }: Omit<Props, 'collection'> & { readonly now: ReadonlyMap<string, string> | null }) {
  const { text } = wording();
  const shown = [...fields].filter(([name, value]) => value !== '' || row.changed.includes(name) || hasFault(row, name));
  return (
    <table class="import-fields">
      <thead>
        <tr>
          <th scope="col">{text('import.field')}</th>
          {now !== null && <th scope="col">{text('import.field.now')}</th>}
          <th scope="col">{text('import.field.file')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(([name, value]) => (
          <tr key={name} class={hasFault(row, name) ? 'is-fault' : isChanged(row, name) ? 'is-changed' : ''}>
            <th scope="row"><code>{name}</code></th>
            {now !== null && <td dir="auto">{now.get(name) ?? ''}</td>}
            <td dir="auto">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function hasFault(row: TriedRow, name: string): boolean {
  return row.errors.some(error => error.field === name);
}

function isChanged(row: TriedRow, name: string): boolean {
  return row.changed.some(field => field === name || field.startsWith(`${name}.`) || name.startsWith(`${field}.`));
}
