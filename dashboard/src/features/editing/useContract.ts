import { address } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import type { Contract, NamedField } from './schema.ts';

/** The published contract, read once: it stays the same as long as the app runs. */
export function useContract(): Resource<Contract> {
  return useResource<Contract>(address('openapi.json'), null);
}

// What a record has and its form does not ask for: the one is only added to, by a request of its own, and the other has one that closes.
const elsewhere: Readonly<Record<string, readonly string[]>> = { commitments: ['reviews', 'obstacleAnswers'], reviewCycles: ['status'] };

/** What the form of a collection asks for; the id only of a record that is new, since it never changes, and last where the API makes one. */
export function askedOf(fields: readonly NamedField[], collection: string, isNew: boolean): readonly NamedField[] {
  const asked = fields.filter(({ name }) => elsewhere[collection]?.includes(name) !== true && (isNew || name !== 'id'));
  return asked.toSorted((left, right) => Number(isMadeId(left)) - Number(isMadeId(right)));
}

function isMadeId({ name, isRequired }: NamedField): boolean {
  return name === 'id' && !isRequired;
}
