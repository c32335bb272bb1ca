/** The lists of records that refer to another one: a collection, and the filter for those of a record. */
export const related: Readonly<Record<string, readonly (readonly [collection: string, parameter: string, sort: string])[]>> = {
  activities: [['agreements', 'activity', '-signedOn'], ['commitments', 'activity', 'dueOn'], ['documents', 'activity', '-publishedOn'], ['activities', 'parent', 'startsOn']],
  agencies: [['commitments', 'lead', 'dueOn'], ['agreements', 'lead', '-signedOn'], ['activities', 'agency', '-startsOn'], ['agencies', 'parent', 'id'], ['commendations', 'recipient', '-awardedOn']],
};
