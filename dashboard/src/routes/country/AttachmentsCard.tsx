import { Attachments } from '../../features/attachments/Attachments.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';

interface Props {
  readonly countryId: string;
  readonly onChange: () => void;
}

/** The country's own files. */
export function AttachmentsCard({ countryId, onChange }: Props) {
  return <Card area="attachments" title={wording().text('country.files')}><Attachments collection="countries" id={countryId} onChange={onChange} /></Card>;
}
