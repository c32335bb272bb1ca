import { wording } from '../../shared/i18n/index.ts';
import type { Sourced } from './disputes.ts';
import { SourceLink } from './SourceLink.tsx';
import { SourceList } from './SourceList.tsx';

interface Props {
  readonly collection: string;
  readonly record: Sourced;
}

/** A record's source in one line. If it has several, a button shows the others. */
export function SourcesOf({ collection, record }: Props) {
  const { text } = wording();
  if (record.sources === undefined) return <SourceLink source={record.source} />;
  return (
    <>
      <SourceLink source={record.source} />
      <details><summary>{text('sources.all', { count: record.sources.length })}</summary><SourceList collection={collection} record={record} /></details>
    </>
  );
}
