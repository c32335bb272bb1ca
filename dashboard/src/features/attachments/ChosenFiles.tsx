import { wording } from '../../shared/i18n/index.ts';
import { bytes } from './bytes.ts';
import { Chooser } from './UploadBox.tsx';

interface Props {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** The files that are to be added to a record as soon as it is there. */
export function ChosenFiles({ files, onChange }: Props) {
  const { text, language } = wording();
  return (
    <fieldset class="chosen-files">
      <legend>{text('country.files')}</legend>
      <div class="upload"><Chooser onChoose={chosen => onChange([...files, ...chosen ?? []])} /></div>
      {files.length > 0 && (
        <ul class="facts">
          {files.map((file, index) => (
            <li key={`${file.name} ${index}`}>
              <bdi>{file.name}</bdi> <small>{bytes(file.size, language)}</small>
              {' '}<button type="button" class="link" aria-label={text('files.leaveOut', { name: file.name })} onClick={() => onChange(files.filter(one => one !== file))}>{text('files.cancel')}</button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
