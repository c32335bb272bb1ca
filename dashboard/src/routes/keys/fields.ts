import { fieldsOf, type Contract, type NamedField } from '../../features/editing/schema.ts';
import type { Hints } from '../../features/editing/scope.ts';
import { wording } from '../../shared/i18n/index.ts';

const order = ['id', 'owner', 'roles', 'agencyIds', 'confidential', 'expiresOn', 'email', 'language', 'note'];

/** The fields of a key's form, in the order in which it asks for them. */
export function keyFields(contract: Contract): readonly NamedField[] {
  return fieldsOf(contract, 'accessKeys')
    .filter(({ name }) => order.includes(name))
    .toSorted((left, right) => order.indexOf(left.name) - order.indexOf(right.name))
    // The contract says of the list only that it holds texts, because the body is no record.
    .map(named => (named.name === 'agencyIds' ? { ...named, field: { kind: 'list', item: { kind: 'reference', collection: 'agencies' } } } : named));
}

export function keyHints(): Hints {
  const { text } = wording();
  return { '/id': text('key.id.hint'), '/owner': text('key.owner.hint'), '/email': text('key.email.hint'), '/agencyIds': text('key.agencies.hint') };
}
