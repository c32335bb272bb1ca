import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import type { ListedPrincipal } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';

/** The people and apps of Microsoft Entra ID that have used the registry, the latest first. */
export function PeopleCard({ people }: { readonly people: readonly ListedPrincipal[] }) {
  const { text } = wording();
  return (
    <Card area="people" what={<SavePicture title={text('key.people')} />} title={text('key.people')}>
      <p class="note">{text('key.people.what')}</p>
      {people.length === 0 ? <Empty>{text('key.people.none')}</Empty> : (
        <div class="table-scroll" tabIndex={0} role="region" aria-label={text('key.people.table')}>
          <table>
            <thead><tr><th scope="col">{text('key.name')}</th><th scope="col">{text('key.roles')}</th><th scope="col">{text('key.lastUsed')}</th></tr></thead>
            <tbody>{people.map((person, index) => <Person key={index} person={person} />)}</tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

function Person({ person }: { readonly person: ListedPrincipal }) {
  const { text } = wording();
  const labels = useLabels();
  return (
    <tr>
      <th scope="row"><bdi>{person.name}</bdi></th>
      <td>{wording().list(person.roles.map(role => labels('keyRole', role)))}{person.confidential && <small>{text('key.confidential')}</small>}</td>
      <td><LastUse at={person.lastUsedAt} /></td>
    </tr>
  );
}

/** The hour of the last use, or a text that none is known. */
export function LastUse({ at }: { readonly at: string | null | undefined }) {
  const { text, moment } = wording();
  return at ? <time dateTime={at}>{moment(new Date(at))}</time> : <span class="note">{text('key.never')}</span>;
}
