import { useEffect, useRef, useState } from 'preact/hooks';
import { mayWrite, principal } from '../../features/access/principal.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { credential } from '../../shared/api/credential.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change, hrefToPage, parameter } from '../../shared/router/location.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { collectionOf, isImportable, type Importable } from './collections.ts';
import { fits, withCorrection } from './corrections.ts';
import { CollectionCard } from './CollectionCard.tsx';
import { DoneCard } from './DoneCard.tsx';
import { ReportCard } from './ReportCard.tsx';
import { readFile, typed, type Duplicates, type Source } from './sheet.ts';
import { focusRows, SourceCard } from './SourceCard.tsx';
import { summaryOf } from './summary.ts';
import { useImport, type Progress, type Tried } from './useImport.ts';
import type { WrongCell } from './wrongCells.ts';

/** Imports many records at once: first a dry run, which shows the effect of each row, and then the import of the same file. */
export function ImportPage() {
  if (credential.value === null) return <SignIn />;
  return principal.value === null || mayWrite.value ? <Import /> : <ForEditors name={principal.value.name} />;
}

function Import() {
  const { text } = wording();
  const asked = parameter('collection');
  const collection = isImportable(asked) ? asked : null;
  const [source, setSource] = useState<Source>(() => typed(''));
  // A folder can be dropped like a file, and a file may no longer exist.
  const [unread, setUnread] = useState<string | null>(null);
  const [duplicates, setDuplicates] = useState<Duplicates>('refuse');
  const { progress, attempt, retry, send, clear } = useImport();
  const [isTooMuch, setTooMuch] = useState(false);
  const rest = useRest();
  const tryOut = async (into: Importable | null, file: Source) => {
    announce(into === null ? text('import.choose.first') : told(await attempt(into, file, duplicates)));
  };
  const take = async (file: File) => {
    const read = await readFile(file).catch(() => null);
    setUnread(read === null ? file.name : null);
    if (read === null) return;
    setSource(read);
    const into = collection ?? collectionOf(file.name);
    if (into !== null && into !== collection) change({ collection: into }, 'replace');
    await tryOut(into, read);
  };
  const correct = (tried: Tried, cell: WrongCell, typed: string) => {
    const corrections = withCorrection(source.corrections, cell.line, cell.path, typed);
    setTooMuch(!fits(corrections));
    if (!fits(corrections)) return;
    const next = { ...source, corrections };
    setSource(next);
    rest(() => void retry(tried, next).then(told).then(announce));
  };
  const again = () => {
    setSource(typed(''));
    clear();
    focusRows();
  };
  return (
    <div class="import-page">
      <p class="edit-up"><a href={hrefToPage('work')}>{text('nav.work')}</a></p>
      <CollectionCard collection={collection} />
      <SourceCard source={source} isBusy={progress.kind === 'trying' || progress.kind === 'sending'} isReady={collection !== null}
        duplicates={duplicates} onDuplicates={setDuplicates} onChange={setSource} onFile={file => void take(file)} onTry={() => void tryOut(collection, source)} />
      {isTooMuch && <p class="import-overtaken" role="alert">{text('import.tooMuch')}</p>}
      {unread !== null && <p class="import-overtaken" role="alert">{text('import.notRead', { name: unread })}</p>}
      <Result progress={progress} isCurrent={tried => tried.collection === collection && isSame(tried.source, source) && tried.duplicates === duplicates}
        onCorrect={correct} onSend={tried => void send(tried).then(next => announce(told(next)))} onAgain={again} />
    </div>
  );
}

function ForEditors({ name }: { readonly name: string }) {
  const { text } = wording();
  return (
    <div class="import-page">
      <p class="edit-up"><a href={hrefToPage('work')}>{text('nav.work')}</a></p>
      <Card area="collection" title={text('import.title')}><p>{text('import.editors', { name })}</p></Card>
    </div>
  );
}

interface ResultProps {
  readonly progress: Progress;
  readonly isCurrent: (tried: Tried) => boolean;
  readonly onCorrect: (tried: Tried, cell: WrongCell, text: string) => void;
  readonly onSend: (tried: Tried) => void;
  readonly onAgain: () => void;
}

function Result({ progress, isCurrent, onCorrect, onSend, onAgain }: ResultProps) {
  const { text } = wording();
  if (progress.kind === 'none') return null;
  if (progress.kind === 'trying') return <Card area="report" title={text('import.report')}><p class="import-busy" aria-busy="true">{text('import.trying')}</p></Card>;
  if (progress.kind === 'notTried') return <Refusal title={text('import.notTried')} error={progress.error} />;
  if (progress.kind === 'done') return <DoneCard tried={progress.tried} report={progress.report} onAgain={onAgain} />;
  return (
    <>
      {progress.kind === 'notSent' && <Refusal title={text('import.notSent')} error={progress.error} />}
      <ReportCard tried={progress.tried} isOvertaken={progress.kind === 'overtaken'} isSending={progress.kind === 'sending'}
        isRetrying={progress.kind === 'tried' && progress.isRetrying} isCurrent={isCurrent(progress.tried)}
        onCorrect={(cell, typed) => onCorrect(progress.tried, cell, typed)} onSend={() => onSend(progress.tried)} />
    </>
  );
}

// Typed text is the same if it is equal; a file only if it is the same file.
function isSame(tried: Source, now: Source): boolean {
  return tried === now || (tried.name === null && now.name === null && tried.text === now.text && tried.corrections === now.corrections);
}

/** Milliseconds without a keystroke before corrections are tried. */
const typingRest = 400;

/** Runs the last action after typing has paused. */
function useRest(): (act: () => void) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return act => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, typingRest);
  };
}

function told(progress: Progress): string {
  const { text, number } = wording();
  if (progress.kind === 'tried') return summaryOf(progress.tried.report);
  if (progress.kind === 'overtaken') return text('import.overtaken');
  if (progress.kind === 'done') return text('import.done', { version: number(progress.report.version) });
  // A refusal is an alert of its own.
  return '';
}
