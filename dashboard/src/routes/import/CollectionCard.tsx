import { useState } from 'preact/hooks';
import { blobOf } from '../../features/access/download.ts';
import { hand } from '../../shared/page/hand.ts';
import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { address } from '../../shared/api/client.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change } from '../../shared/router/location.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { importable, type Importable } from './collections.ts';

/** The choice of the collection, and files to start from. */
export function CollectionCard({ collection }: { readonly collection: Importable | null }) {
  const { text } = wording();
  return (
    <Card area="collection" title={text('import.title')}>
      <p class="note">{text('import.what')}</p>
      <div class="import-collection">
        <FilterSelect label={text('import.collection')} name="collection" value={collection} all={text('import.collection.choose')}
          choices={importable.map(name => [name, collectionTitle(name)])} onChange={name => change({ collection: name })} />
        {collection !== null && <Templates key={collection} collection={collection} />}
      </div>
    </Card>
  );
}

function Templates({ collection }: { readonly collection: Importable }) {
  const { text } = wording();
  const [error, setError] = useState<unknown>(null);
  const getColumns = async () => {
    setError(null);
    try {
      hand(await columnsOf(collection), `${collection}.csv`);
      announce(text('import.template.saved'));
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <div class="import-templates" role="group" aria-label={text('import.template')}>
      <span>{text('import.template')}</span>
      <button type="button" onClick={() => void getColumns()}>{text('import.template.columns')}</button>
      <DownloadLink class="button" href={address(`export/${collection}`, { format: 'csv' })} name={`${collection}.csv`}>{text('import.template.csv')}</DownloadLink>
      <DownloadLink class="button" href={address(`export/${collection}`, { format: 'json' })} name={`${collection}.json`}>{text('import.template.json')}</DownloadLink>
      {error !== null && <Refusal title={text('import.template.not')} error={error} />}
    </div>
  );
}

// The columns of an export without the version, which only existing records have.
async function columnsOf(collection: Importable): Promise<Blob> {
  const table = await (await blobOf(address(`export/${collection}`, { format: 'csv' }), new AbortController().signal)).text();
  const columns = (table.split(/\r?\n/, 1)[0] ?? '').split(',').filter(column => column !== 'version');
  return new Blob([`${columns.join(',')}\r\n`], { type: 'text/csv' });
}
