import { pathLabelOf } from '../editing/labels.ts';
import { wording } from '../../shared/i18n/index.ts';
import { webAddress } from '../../shared/ui/webAddress.ts';
import type { CitedSource } from '../../shared/api/shapes.ts';
import { agree, inOrder, valueAt, type Sourced } from './disputes.ts';
import { SaidValue } from './DoubtMark.tsx';
import { hostOf } from './hostOf.ts';

interface Props {
  readonly collection: string;
  readonly record: Sourced;
}

/** All sources of a record, the preferred one first: the title of each, its words, its values of fields, and the day on which it was read. */
export function SourceList({ collection, record }: Props) {
  const { text, date } = wording();
  const { source, sources, verifiedAt } = record;
  const all = sources === undefined ? alone(source) : inOrder(sources);
  return (
    <>
      <ul class="source-list">{all.map(one => <li key={one.url}><Cited source={one} collection={collection} record={record} ofSeveral={all.length > 1} /></li>)}</ul>
      {verifiedAt !== undefined && <p class="note">{text('sources.verified', { date: date(verifiedAt) })}</p>}
    </>
  );
}

interface CitedProps extends Props {
  readonly source: Partial<CitedSource>;
  readonly ofSeveral: boolean;
}

function Cited({ source, collection, record, ofSeveral }: CitedProps) {
  const { text, date } = wording();
  const { url, title, publisher, quote, note, accessedOn, supports = [] } = source;
  const address = webAddress(url);
  return (
    <>
      {address !== null && <a href={address.href} target="_blank" rel="noopener noreferrer"><bdi>{title ?? hostOf(address.href)}</bdi></a>}
      {publisher !== undefined && <> · <bdi>{publisher}</bdi></>}
      {ofSeveral && source.preferred === true && <> <span class="source-mark">{text('field.preferred')}</span></>}
      {quote !== undefined && <blockquote><q><bdi>{quote}</bdi></q></blockquote>}
      {supports.map(({ field, value }) => (
        <p key={field}>{pathLabelOf(collection, field)}: <SaidValue value={value} />{!agree(value, valueAt(record, field)) && <> <span class="source-mark late">{text('sources.differs')}</span></>}</p>
      ))}
      {note !== undefined && <p><bdi>{note}</bdi></p>}
      {accessedOn !== undefined && <p class="note">{text('sources.accessed', { date: date(accessedOn) })}</p>}
    </>
  );
}

function alone(source: Sourced['source']): readonly Partial<CitedSource>[] {
  return source?.url === undefined && source?.note === undefined ? [] : [{ ...source }];
}
