import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { useState } from 'preact/hooks';
import { mayAdminister, principal } from '../../features/access/principal.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { useWarning } from '../../features/editing/useEditing.ts';
import { useContract } from '../../features/editing/useContract.ts';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { AccessKeyOnce, Principals } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { change, hrefTo, hrefToPage, parameter, place } from '../../shared/router/location.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { ShownOnce } from '../../shared/ui/ShownOnce.tsx';
import { KeyForm, NewKeyForm } from './KeyForm.tsx';
import { KeyTable } from './KeyTable.tsx';
import { PeopleCard } from './PeopleCard.tsx';

/** The people and keys with rights, by key or by Microsoft Entra ID. Administrators create, rotate and revoke keys here. */
export function KeysPage() {
  const { text } = wording();
  if (credential.value === null) return <SignIn />;
  return principal.value !== null && !mayAdminister.value
    ? <div class="keys-page"><Card area="keys" title={text('key.title')}><p class="note">{text('key.adminsOnly', { name: principal.value.name })}</p></Card></div>
    : <Keys />;
}

function Keys() {
  const { text } = wording();
  const list = useResource<Principals>(address('principals'));
  // A secret is shown until the person confirms that it is stored. The secret of another key does not replace it.
  const [shown, setShown] = useState<readonly AccessKeyOnce[]>([]);
  useWarning(shown.length > 0);
  const changed = (key: AccessKeyOnce | null) => {
    if (key?.secret !== undefined) setShown(before => [key, ...before.filter(one => one.id !== key.id)]);
    list.retry();
  };
  const saved = (key: AccessKeyOnce) => {
    announce(text('key.saved', { name: key.id }));
    close();
    changed(key);
  };
  return (
    <div class="keys-page">
      <p class="edit-up"><a href={hrefToPage('work')}>{text('nav.work')}</a></p>
      {shown.map(once => (
        <ShownOnce key={once.secret} title={text('key.once.title', { name: once.id })} explained={text('key.once')} value={once.secret ?? ''} onDone={() => setShown(before => before.filter(one => one !== once))} />
      ))}
      <Form onSaved={saved} />
      <Card area="keys" what={<SavePicture title={text('key.title')} />} title={text('key.title')} aside={<a class="button" id="new-key" href={hrefTo(place.value.path, { new: '', open: null })}>{text('key.new')}</a>}>
        <p class="note">{text('key.what')}</p>
        <Loaded resource={list} lines={8}>{({ items }) => <KeyTable keys={items.filter(item => item.origin !== 'entra')} onChanged={changed} />}</Loaded>
      </Card>
      {list.value !== null && list.value.appRoles.length > 0 && <PeopleCard people={list.value.items.filter(item => item.origin === 'entra')} />}
    </div>
  );
}

function Form({ onSaved }: { readonly onSaved: (key: AccessKeyOnce) => void }) {
  const contract = useContract();
  const id = parameter('open');
  const isNew = parameter('new') !== null;
  if (!isNew && id === null) return null;
  return (
    <Loaded resource={contract} lines={10}>
      {value => (isNew || id === null ? <NewKeyForm contract={value} onSaved={onSaved} onCancel={close} />
        : <KeyForm key={id} contract={value} id={id} onSaved={onSaved} onCancel={close} />)}
    </Loaded>
  );
}

// When the form closes, the focus returns to the button for another one.
function close(): void {
  change({ new: null, open: null });
  document.getElementById('new-key')?.focus();
}
