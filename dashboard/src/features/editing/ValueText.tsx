import { useCodes } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import { isList, isObject, pruned, type Json } from '../../shared/json/json.ts';
import { labelOf } from './labels.ts';
import { useReferences } from './references.ts';
import type { Field } from './schema.ts';
import { useScope } from './scope.ts';
import { written } from './SimpleInputs.tsx';

interface Props {
  readonly field: Field;
  readonly value: Json;
}

/** A value to read, as its form's input would show it. */
export function ValueText({ field, value }: Props) {
  const { text, date, of, region } = wording();
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
    case 'localized': return <bdi>{isObject(kept) ? of(kept) : ''}</bdi>;
    case 'list': return <ul class="values">{(isList(kept) ? kept : []).map((one, index) => <li key={index}><ValueText field={field.item} value={one} /></li>)}</ul>;
    case 'group': return (
      <dl class="values">
        {field.fields.filter(({ name }) => isObject(kept) && kept[name] !== undefined).map(({ name, field: member }) => (
          <div key={name}><dt>{labelOf(collection, name)}</dt><dd><ValueText field={member} value={isObject(kept) ? kept[name] : undefined} /></dd></div>
        ))}
      </dl>
    );
    default: return <bdi>{written(kept)}</bdi>;
  }
}

function Code({ vocabulary, code }: { readonly vocabulary: string; readonly code: string }) {
  const codes = useCodes(vocabulary);
  return <>{codes.find(([known]) => known === code)?.[1] ?? code}</>;
}

function Reference({ collection, id }: { readonly collection: string; readonly id: string }) {
  return <bdi>{useReferences(collection, id).of(id)}</bdi>;
}
