import { useEffect, useRef, useState } from 'preact/hooks';
import { FieldInput } from '../editing/FieldInput.tsx';
import { noFaults } from '../editing/faults.ts';
import { labelOf } from '../editing/labels.ts';
import type { NamedField } from '../editing/schema.ts';
import { Scope } from '../editing/scope.ts';
import { written } from '../editing/SimpleInputs.tsx';
import { useTitles } from '../editing/titles.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Json, JsonObject } from '../../shared/json/json.ts';
import { announce } from '../../shared/page/announcer.ts';
import { FaultText } from '../../shared/ui/FaultText.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { hasSeveral } from './editable.ts';
import { rowsOf, severalWays, useBulkEdit, type BulkEditing, type SeveralWay } from './useBulkEdit.ts';

interface Props {
  readonly collection: string;
  readonly fields: ReadonlyMap<string, NamedField>;
  /** The chosen records. */
  readonly records: readonly JsonObject[];
  /** Nothing can be changed, because the records are those of another address. */
  readonly isLocked: boolean;
  readonly onDone: () => void;
}

/** Gives a field of the chosen records one value: first a dry run, then a write for all or none. */
export function BulkEdit({ collection, fields, records, isLocked, onDone }: Props) {
  const { text } = wording();
  const [field, setField] = useState('');
  const [value, setValue] = useState<Json>(undefined);
  const [way, setWay] = useState<SeveralWay>('add');
  const bulk = useBulkEdit(collection);
  const named = fields.get(field);
  const isSeveral = named !== undefined && hasSeveral(named.field);
  const sent = isSeveral && value === undefined ? [] : value;
  const chosen = records.map(record => written(record['id'])).join();
  // A report about other records does not apply to these.
  useEffect(bulk.forget, [chosen]);
  const [timesWritten, setTimesWritten] = useState(0);
  const how = useRef<HTMLParagraphElement>(null);
  // The form with the focus was removed.
  useEffect(() => {
    if (timesWritten > 0) how.current?.focus();
  }, [timesWritten]);
  if (records.length === 0) return <p class="note" ref={how} tabIndex={-1}>{text('bulk.how')}</p>;
  const isBlocked = bulk.isBusy || isLocked;
  const change = (work: () => void) => {
    bulk.forget();
    work();
  };
  const finish = async () => {
    if (!await bulk.write()) return;
    announce(text('bulk.done', { count: records.length }));
    setField('');
    setValue(undefined);
    setTimesWritten(timesWritten + 1);
    onDone();
  };
  return (
    <form class="bulk edit-inputs" aria-busy={bulk.isBusy} aria-label={text('bulk.title', { count: records.length })} onSubmit={event => {
      event.preventDefault();
      if (named !== undefined && !isBlocked) void bulk.tryOut(rowsOf(records, field, sent, way));
    }}>
      <p role="status">{text('bulk.title', { count: records.length })}</p>
      <div class="bulk-inputs">
        <label class="filter">
          <span>{text('bulk.field')}</span>
          <select value={field} disabled={isBlocked} onChange={event => {
            const name = event.currentTarget.value;
            change(() => {
              setField(name);
              setValue(undefined);
            });
          }}>
            <option value="">–</option>
            {[...fields.keys()].map(name => <option key={name} value={name}>{labelOf(collection, name)}</option>)}
          </select>
        </label>
        {isSeveral && (
          <label class="filter">
            <span>{text('bulk.way')}</span>
            <select value={way} disabled={isBlocked} onChange={event => {
              const chosen = severalWays.find(one => one === event.currentTarget.value);
              change(() => setWay(chosen ?? way));
            }}>
              {severalWays.map(one => <option key={one} value={one}>{text(ways[one])}</option>)}
            </select>
          </label>
        )}
        {named !== undefined && (
          <Scope.Provider value={{ collection, faults: noFaults, isLocked: isBlocked, files: [] }}>
            <FieldInput key={field} named={{ ...named, isRequired: false }} pointer={`/bulk/${field}`} value={value} onChange={given => change(() => setValue(given))} label={text(isSeveral ? 'bulk.values' : 'bulk.value')} />
          </Scope.Provider>
        )}
        <button type="submit" disabled={named === undefined || isBlocked}>{text('bulk.try')}</button>
      </div>
      {bulk.error !== null && <Refusal title={text('bulk.notDone')} error={bulk.error} />}
      {bulk.report !== null && <Tried bulk={bulk} collection={collection} records={records} isLocked={isBlocked} onWrite={() => void finish()} />}
    </form>
  );
}

const ways = { add: 'bulk.way.add', remove: 'bulk.way.remove', replace: 'bulk.way.replace' } as const satisfies Readonly<Record<SeveralWay, string>>;

interface TriedProps {
  readonly bulk: BulkEditing;
  readonly collection: string;
  readonly records: readonly JsonObject[];
  readonly isLocked: boolean;
  readonly onWrite: () => void;
}

/** The effect on each record. It is written if there are no errors. */
function Tried({ bulk, collection, records, isLocked, onWrite }: TriedProps) {
  const { text } = wording();
  const titleOf = useTitles();
  const report = bulk.report;
  if (report === null) return null;
  const faultsOf = (index: number) => report.errors.filter(error => error.pointer.startsWith(`/${index}/`) || error.pointer === `/${index}`);
  const outcomes = new Map((report.items ?? []).map(item => [item.id, item.outcome]));
  const isWrong = report.errors.length > 0;
  return (
    <div class="bulk-report">
      <p role="status">{text('bulk.outcome', { changed: report.updated, same: report.unchanged, faults: report.errors.length + (report.moreErrors ?? 0) })}</p>
      <ul>
        {records.map((record, index) => {
          const id = written(record['id']);
          const faults = faultsOf(index);
          return (
            <li key={id}>
              <bdi>{titleOf(collection, record)}</bdi>: {text(`import.outcome.${faults.length > 0 ? 'error' : outcomes.get(id) ?? 'unchanged'}`)}
              {faults.map(fault => <p key={fault.detail} class="field-fault"><FaultText detail={fault.detail} /></p>)}
            </li>
          );
        })}
      </ul>
      {isWrong ? <p class="note">{text('bulk.allOrNone')}</p>
        : <button type="button" class="primary" disabled={isLocked || report.updated === 0} onClick={onWrite}>{text('bulk.write', { count: report.updated })}</button>}
    </div>
  );
}
