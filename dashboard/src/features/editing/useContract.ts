import { address } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import type { Contract, NamedField } from './schema.ts';

/** The published contract, read once: it stays the same as long as the app runs. */
export function useContract(): Resource<Contract> {
  return useResource<Contract>(address('openapi.json'), null);
}

// Fields that the form leaves out because special requests write them: one adds reviews, the other closes a review cycle.
const elsewhere: Readonly<Record<string, readonly string[]>> = { commitments: ['reviews', 'obstacleAnswers'], reviewCycles: ['status'] };

/** The fields of a collection's form. Only a new record has an input for the id, which comes last if the API can generate one. */
export function askedOf(fields: readonly NamedField[], collection: string, isNew: boolean): readonly NamedField[] {
  const asked = fields.filter(({ name }) => elsewhere[collection]?.includes(name) !== true && (isNew || name !== 'id'));
  return asked.toSorted((left, right) => Number(isMadeId(left)) - Number(isMadeId(right)));
}

function isMadeId({ name, isRequired }: NamedField): boolean {
  return name === 'id' && !isRequired;
}
