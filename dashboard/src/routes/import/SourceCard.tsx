import { useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { cellCount, noCorrections } from './corrections.ts';
import { duplicateChoices, typed, type Duplicates, type Source } from './sheet.ts';

interface Props {
  readonly source: Source;
  readonly isBusy: boolean;
  /** Whether the collection of the rows is known. */
  readonly isReady: boolean;
  readonly duplicates: Duplicates;
  readonly onDuplicates: (choice: Duplicates) => void;
  readonly onChange: (source: Source) => void;
  readonly onFile: (file: File) => void;
  readonly onTry: () => void;
}

/** The text area of the rows, to which the remarks about rows link. */
export const rowsFieldId = 'import-rows';

/** Moves the focus to the text area after it is rendered. */
export function focusRows(): void {
  requestAnimationFrame(() => document.getElementById(rowsFieldId)?.focus());
}

// A text area is slow above this size, and nobody corrects that much by hand.
const mostToEdit = 1_000_000;

/** The source of the rows: a file that is chosen or dropped, or typed or pasted text. */
export function SourceCard({ source, isBusy, isReady, duplicates, onDuplicates, onChange, onFile, onTry }: Props) {
  const { text } = wording();
  const [isOver, setOver] = useState(false);
  return (
    <Card area="source" title={text('import.source')} aside={source.name === null ? undefined : <FileFacts source={source} />}>
      <div class={`import-drop${isOver ? ' over' : ''}`}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={event => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file !== undefined) onFile(file);
        }}>
        <Chooser onFile={onFile} />
        {source.name === null ? <Rows source={source} onChange={onChange} /> : <Loaded source={source} onChange={onChange} />}
      </div>
      {source.corrections !== noCorrections && <p class="note">{text('import.correctedCells', { count: cellCount(source.corrections) })}</p>}
      <DuplicateChoice chosen={duplicates} onChoose={onDuplicates} />
      <p class="import-actions">
        <button type="button" class="primary" disabled={source.text === ''} aria-busy={isBusy} onClick={onTry}>{text('import.try')}</button>
        <span class="note">{text(isReady ? 'import.try.note' : 'import.choose.first')}</span>
      </p>
    </Card>
  );
}

const choiceTexts = {
  refuse: 'import.duplicates.refuse', skip: 'import.duplicates.skip', update: 'import.duplicates.update', create: 'import.duplicates.create',
} as const satisfies Readonly<Record<Duplicates, string>>;

function DuplicateChoice({ chosen, onChoose }: { readonly chosen: Duplicates; readonly onChoose: (choice: Duplicates) => void }) {
  const { text } = wording();
  return (
    <p>
      <label>
        <span>{text('import.duplicates')}</span>{' '}
        <select value={chosen} onChange={event => onChoose(duplicateChoices.find(choice => choice === event.currentTarget.value) ?? 'refuse')}>
          {duplicateChoices.map(choice => <option key={choice} value={choice}>{text(choiceTexts[choice])}</option>)}
        </select>
      </label>
    </p>
  );
}

function FileFacts({ source }: { readonly source: Source }) {
  const { text } = wording();
  return <><bdi>{source.name}</bdi> · {text('import.bytes', { count: source.bytes.size })} · {{ csv: 'CSV', json: 'JSON', xlsx: 'Excel' }[source.format]}</>;
}

function Chooser({ onFile }: { readonly onFile: (file: File) => void }) {
  const { text } = wording();
  return (
    <label class="button import-file">
      <span>{text('import.file')}</span>
      <input class="visually-hidden" type="file" accept=".csv,.tsv,.txt,.json,.xlsx,.xlsm,text/csv,application/json" onChange={event => {
        const file = event.currentTarget.files?.[0];
        if (file !== undefined) onFile(file);
        // The same file can be chosen again once it was corrected.
        event.currentTarget.value = '';
      }} />
    </label>
  );
}

function Rows({ source, onChange }: { readonly source: Source; readonly onChange: (source: Source) => void }) {
  const { text } = wording();
  return (
    <label class="import-text">
      <span>{text('import.paste')}</span>
      <textarea id={rowsFieldId} rows={8} dir="ltr" spellcheck={false} value={source.text} onInput={event => onChange(typed(event.currentTarget.value))} />
    </label>
  );
}

function Loaded({ source, onChange }: { readonly source: Source; readonly onChange: (source: Source) => void }) {
  const { text } = wording();
  const become = (next: Source) => {
    onChange(next);
    focusRows();
  };
  return (
    <p class="import-loaded">
      {source.bytes.size <= mostToEdit && source.format !== 'xlsx' && <button type="button" onClick={() => become(typed(source.text))}>{text('import.correct')}</button>}
      <button type="button" onClick={() => become(typed(''))}>{text('import.remove')}</button>
    </p>
  );
}
