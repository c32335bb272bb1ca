import { useCodes } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import { languages } from '../../shared/i18n/language.ts';
import { isList, isObject, pruned, type Json, type JsonObject } from '../../shared/json/json.ts';
import { hrefOfPage } from '../../shared/router/records.ts';
import { webAddress } from '../../shared/ui/webAddress.ts';
import { labelOf } from './labels.ts';
import { useReferences } from './references.ts';
import type { Field } from './schema.ts';
import { useScope } from './scope.ts';
import { written } from './SimpleInputs.tsx';

interface Props {
  readonly field: Field;
  readonly value: Json;
  /** The field's name, by which the labels of its members may differ. */
  readonly name?: string | undefined;
}

/** A value for reading, in the form in which its input shows it. */
export function ValueText({ field, value, name: group }: Props) {
  const { text, date, region } = wording();
  const { collection } = useScope();
  const kept = pruned(value);
  if (kept === undefined || (isList(kept) && kept.length === 0)) return <span class="nothing">{text('editing.nothing')}</span>;
  switch (field.kind) {
    case 'code': return <Code vocabulary={field.vocabulary} code={written(kept)} />;
    case 'reference': return <Reference collection={field.collection} id={written(kept)} />;
    case 'partialDate':
    case 'day': return <>{date(written(kept))}</>;
    case 'truth': return <>{text(kept === true ? 'filters.yes' : 'filters.no')}</>;
    case 'region': return <>{region(written(kept))}</>;
    case 'localized': return isObject(kept) ? <Localized value={kept} /> : null;
    case 'list': return <ul class="values">{(isList(kept) ? kept : []).map((one, index) => <li key={index}><ValueText field={field.item} value={one} name={group} /></li>)}</ul>;
    case 'group': return (
      <dl class="values">
        {field.fields.filter(({ name }) => isObject(kept) && kept[name] !== undefined).map(({ name, field: member }) => (
          <div key={name}><dt>{labelOf(collection, name, group)}</dt><dd><ValueText field={member} value={isObject(kept) ? kept[name] : undefined} name={name} /></dd></div>
        ))}
      </dl>
    );
    default: return <PlainText value={written(kept)} />;
  }
}

/** A text in the page's language; on a page for reading, in all languages, the page's first. What is the same in several is said once. */
function Localized({ value }: { readonly value: JsonObject }) {
  const { of, language } = wording();
  const { isRead } = useScope();
  const tags = [language, ...languages.filter(tag => tag !== language)].filter((tag, index, all) => value[tag] !== undefined && all.findIndex(other => value[other] === value[tag]) === index);
  if (isRead !== true || tags.length < 2) return <bdi>{of(value)}</bdi>;
  return <ul class="values">{tags.map(tag => <li key={tag}><bdi lang={tag}>{written(value[tag])}</bdi></li>)}</ul>;
}

/** A text; on a page for reading, a web address is a link. */
function PlainText({ value }: { readonly value: string }) {
  const url = useScope().isRead === true ? webAddress(value) : null;
  return url === null ? <bdi>{value}</bdi> : <a href={url.href} target="_blank" rel="noopener noreferrer"><bdi>{value}</bdi></a>;
}

function Code({ vocabulary, code }: { readonly vocabulary: string; readonly code: string }) {
  const codes = useCodes(vocabulary);
  return <>{codes.find(([known]) => known === code)?.[1] ?? code}</>;
}

function Reference({ collection, id }: { readonly collection: string; readonly id: string }) {
  const name = <bdi>{useReferences(collection, id).of(id)}</bdi>;
  return useScope().isRead === true ? <a href={hrefOfPage(collection, id)}>{name}</a> : name;
}
