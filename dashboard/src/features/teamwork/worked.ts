/** The collections whose records people comment on and give to one another. A test holds the list to what the registry declares (`IsWorkedOn`). */
const worked: readonly string[] = [
  'activities', 'agencies', 'agreements', 'commitments', 'countries', 'documents', 'missions', 'participantActions', 'partnerships', 'reviewCycles', 'targets',
];

export function isWorkedOn(collection: string): boolean {
  return worked.includes(collection);
}
