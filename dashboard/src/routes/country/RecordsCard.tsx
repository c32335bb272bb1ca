import type { ComponentChildren } from 'preact';
import { useTitles } from '../../features/editing/titles.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Agreement, List } from '../../shared/api/shapes.ts';
import { OwnFiles } from '../../features/attachments/OwnFiles.tsx';
import { EditLink, NewLink } from '../../features/editing/WorkLinks.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FirstItems } from '../../shared/ui/FirstItems.tsx';
import { Doubts } from '../../features/sources/Doubts.tsx';
import { SourcesOf } from '../../features/sources/SourcesOf.tsx';

/** The country and the day of the records. */
export interface Scope {
  readonly id: string;
  readonly asOf: string | null;
}

interface Props<T> {
  readonly scope: Scope;
  readonly collection: string;
  readonly sort: string;
  readonly title: string;
  readonly empty: string;
  readonly children: (record: T) => ComponentChildren;
}

const mostAtOnce = 5;

/** A country's records of one collection, each with its source and its files; only documents can get files here. */
export function RecordsCard<T extends Pick<Agreement, 'id' | 'source' | 'sources' | 'verifiedAt' | 'attachments'>>({ scope, collection, sort, title, empty, children }: Props<T>) {
  const { number } = wording();
  const titleOf = useTitles();
  const records = useResource<List<T>>(address(collection, { country: scope.id, asOf: scope.asOf ?? undefined, sort, limit: '500' }));
  const total = records.value?.total ?? 0;
  return (
    <Card area={collection} title={title} aside={total > 0 && number(total)}>
      <Loaded resource={records} lines={3}>
        {list => (list.items.length === 0 ? <Empty>{empty}</Empty> : (
          <FirstItems items={list.items} most={mostAtOnce}>
            {record => (
              <li key={record.id}>
                <div>
                  {children(record)}
                  <Doubts collection={collection} record={record} />
                  <SourcesOf collection={collection} record={record} /> <EditLink collection={collection} id={record.id} name={titleOf(collection, { ...record })} />
                  <OwnFiles collection={collection} id={record.id} files={record.attachments} canChange={collection === 'documents'} onChange={records.retry} />
                </div>
              </li>
            )}
          </FirstItems>
        ))}
      </Loaded>
      <NewLink collection={collection} about={scope.id} />
    </Card>
  );
}
