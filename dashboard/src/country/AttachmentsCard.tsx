import { mayWrite } from '../access/principal.ts';
import { address } from '../api/client.ts';
import type { Resource } from '../api/resource.ts';
import type { List } from '../api/shapes.ts';
import { wording } from '../i18n/index.ts';
import { Card, Empty, Loaded } from '../ui/Card.tsx';
import { bytes } from './bytes.ts';
import { Few } from './Few.tsx';
import type { Attachment } from './shapes.ts';
import { UploadBox } from './UploadBox.tsx';

interface Props {
  readonly countryId: string;
  readonly files: Resource<List<Attachment>>;
  readonly onAdded: () => void;
}

const mostAtOnce = 5;

/** The country's files; whoever is signed in can add to them. */
export function AttachmentsCard({ countryId, files, onAdded }: Props) {
  const { text } = wording();
  return (
    <Card area="attachments" title={text('country.files')}>
      <Loaded resource={files} lines={2}>
        {({ items }) => (items.length === 0 ? <Empty>{text('country.files.empty')}</Empty> : (
          <Few items={items.toReversed()} most={mostAtOnce}>{file => <File key={file.id} countryId={countryId} file={file} />}</Few>
        ))}
      </Loaded>
      {mayWrite.value && <UploadBox countryId={countryId} onAdded={onAdded} />}
    </Card>
  );
}

function File({ countryId, file }: { readonly countryId: string; readonly file: Attachment }) {
  const { text, date, language } = wording();
  return (
    <li>
      <div>
        <a href={address(`countries/${countryId}/attachments/${file.id}`)} download={file.name}><bdi>{file.name}</bdi></a>
        <span class="fact-date">{bytes(file.size, language)} · <time dateTime={file.addedAt}>{date(file.addedAt.slice(0, 10))}</time> {text('changes.by', { who: file.addedBy })}</span>
      </div>
    </li>
  );
}
