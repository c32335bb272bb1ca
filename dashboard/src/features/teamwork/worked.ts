import type { paths } from '../../shared/api/shapes.ts';

/** The collections whose records people comment on and give to one another, as the contract names them. */
type Worked = paths['/{collection}/{id}/comments']['get']['parameters']['path']['collection'];

// The type has each exactly once: one that the contract adds or takes away is a fault here.
const worked: Readonly<Record<Worked, true>> = {
  activities: true, agencies: true, agreements: true, commitments: true, countries: true, documents: true, missions: true, participantActions: true,
  partnerships: true, reviewCycles: true, targets: true,
};

export function isWorkedOn(collection: string): boolean {
  return Object.hasOwn(worked, collection);
}
