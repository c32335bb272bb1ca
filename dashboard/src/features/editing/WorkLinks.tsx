import { mayReview, mayWrite } from '../access/principal.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { newTitle } from '../../shared/names/collections.ts';

interface EditLinkProps {
  readonly collection: string;
  readonly id: string;
  readonly name: string;
  /** The agency that leads a commitment, whose account may report on it. */
  readonly leadAgencyId?: string | undefined;
}

/** A link to the form of a record, for people who may write. */
export function EditLink({ collection, id, name, leadAgencyId }: EditLinkProps) {
  const { text } = wording();
  const href = hrefToPage(`work/${collection}/${encodeURIComponent(id)}`);
  if (mayWrite.value) return <a class="edit-link" href={href} aria-label={text('editing.edit.what', { name })}>{text('editing.edit')}</a>;
  return collection === 'commitments' && mayReview(leadAgencyId) ? <a class="edit-link" href={href}>{text('editing.review')}</a> : null;
}

/** A link to the form of a new record about a country, for people who may write. */
export function NewLink({ collection, about }: { readonly collection: string; readonly about: string }) {
  return mayWrite.value ? <a class="edit-link" href={hrefToPage(`work/${collection}/new`, { about })}>{newTitle(collection)}</a> : null;
}
