import { wording } from '../../shared/i18n/index.ts';
import type { EditSwitch } from './useEditSwitch.ts';

/** Turns the editing of a list in its place on and off. */
export function EditButton({ edit }: { readonly edit: EditSwitch }) {
  return <button type="button" class="edit-list" aria-pressed={edit.isOn} onClick={edit.turn}>{wording().text('cells.turn')}</button>;
}
