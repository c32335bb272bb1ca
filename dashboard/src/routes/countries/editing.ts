import { column, type Column } from '../../features/lists/columns.ts';

/** What an editor changes of countries in their list. Levels and relations follow from steps and events, which are kept on the pages of a country. */
export const editedColumns: readonly Column[] = [
  column('name', 'map.table.state', 'title'), column('region', 'map.table.region', 'region'), column('subregion', 'field.subregion', 'text', { isSortable: false }),
  column('unMember', 'field.unMember', 'truth', { isSortable: false }), column('desk', 'field.desk', 'text', { isSortable: false }), column('tags', 'field.tags', 'text', { isSortable: false }),
  column('classification', 'field.classification', { vocabulary: 'classification' }, { isSortable: false }),
];
