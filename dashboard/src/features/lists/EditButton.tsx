import { wording } from '../../shared/i18n/index.ts';
import type { EditSwitch } from './useEditSwitch.ts';

/** Turns the editing of a list in its place on and off. Who may not edit the list has no such button. */
export function EditButton({ edit }: { readonly edit: EditSwitch }) {
  if (!edit.isOffered) return null;
  return <button type="button" class="edit-list" aria-pressed={edit.isOn} onClick={edit.turn}>{wording().text('cells.turn')}</button>;
}
