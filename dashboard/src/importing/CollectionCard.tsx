import { useState } from 'preact/hooks';
import { wording } from '../i18n/index.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { change } from '../router/location.ts';
import { announce } from '../shell/announcer.ts';
import { Card } from '../ui/Card.tsx';
import { Choose } from '../ui/Choose.tsx';
import { Refusal } from '../ui/Refusal.tsx';
import { importable, importableTitle, type Importable } from './collections.ts';
import { download, type Template } from './download.ts';

const templates: Readonly<Record<Template, MessageKey>> = { columns: 'import.template.columns', csv: 'import.template.csv', json: 'import.template.json' };

/** Of what kind the rows are, and files to start from. */
export function CollectionCard({ collection }: { readonly collection: Importable | null }) {
  const { text } = wording();
  return (
    <Card area="collection" title={text('import.title')}>
      <p class="note">{text('import.what')}</p>
      <div class="import-collection">
        <Choose label={text('import.collection')} name="collection" value={collection} all={text('import.collection.choose')}
          choices={importable.map(name => [name, importableTitle(name)])} onChange={name => change({ collection: name })} />
        {collection !== null && <Templates key={collection} collection={collection} />}
      </div>
    </Card>
  );
}

function Templates({ collection }: { readonly collection: Importable }) {
  const { text } = wording();
  const [error, setError] = useState<unknown>(null);
  const get = async (template: Template) => {
    setError(null);
    try {
      await download(collection, template);
      announce(text('import.template.saved'));
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <div class="import-templates" role="group" aria-label={text('import.template')}>
      <span>{text('import.template')}</span>
      {(Object.keys(templates) as Template[]).map(template => <button key={template} type="button" onClick={() => void get(template)}>{text(templates[template])}</button>)}
      {error !== null && <Refusal title={text('import.template.not')} error={error} />}
    </div>
  );
}
