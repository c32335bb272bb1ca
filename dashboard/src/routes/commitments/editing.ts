import { column, type Column } from '../../features/lists/columns.ts';

/** What an editor changes of commitments in their list. How far one is follows from its reviews, which are only added. */
export const editedColumns: readonly Column[] = [
  column('title', 'commitment.title', 'title'), column('leadAgencyId', 'filter.lead', 'agency', { isSortable: false }),
  column('coordinatingAgencyIds', 'field.coordinatingAgencyIds', 'agency', { isSortable: false }), column('countryIds', 'field.countryIds', 'countries', { isSortable: false }),
  column('madeOn', 'field.madeOn', 'day', { isSortable: false }), column('dueOn', 'commitment.due', 'day'), column('sector', 'field.sector', { vocabulary: 'sector' }, { isSortable: false }),
  column('verifiable', 'field.verifiable', 'truth', { isSortable: false }), column('tags', 'field.tags', 'text', { isSortable: false }),
];
