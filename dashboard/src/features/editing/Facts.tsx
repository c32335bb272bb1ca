import { useMemo } from 'preact/hooks';
import { pruned, isList, type Json, type JsonObject } from '../../shared/json/json.ts';
import { noFaults } from './faults.ts';
import { labelOf } from './labels.ts';
import type { NamedField } from './schema.ts';
import { Scope } from './scope.ts';
import { ValueText } from './ValueText.tsx';

interface Props {
  readonly collection: string;
  readonly fields: readonly NamedField[];
  readonly record: JsonObject;
}

/** The fields of a record with a value, for reading. References are links. */
export function Facts({ collection, fields, record }: Props) {
  const scope = useMemo(() => ({ collection, faults: noFaults, isLocked: true, files: [], isRead: true }), [collection]);
  return (
    <Scope.Provider value={scope}>
      <dl class="record-facts">
        {fields.filter(({ name }) => isThere(record[name])).map(({ name, field }) => (
          <div key={name}><dt>{labelOf(collection, name)}</dt><dd><ValueText field={field} value={record[name]} name={name} /></dd></div>
        ))}
      </dl>
    </Scope.Provider>
  );
}

function isThere(value: Json): boolean {
  const kept = pruned(value);
  return kept !== undefined && !(isList(kept) && kept.length === 0);
}
