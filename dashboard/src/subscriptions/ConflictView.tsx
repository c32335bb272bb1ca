import { useEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../i18n/index.ts';
import { merged, proposed, type Draft, type FieldName } from './draft.ts';
import type { Theirs } from './save.ts';
import { fieldLabels, saidIn, type Words } from './words.ts';

interface Props {
  readonly base: Draft;
  readonly mine: Draft;
  readonly theirs: Theirs;
  readonly words: Words;
  readonly onChoose: (draft: Draft) => void;
  readonly onBack: () => void;
}

/** Somebody else saved first: both versions side by side, and of each field one is chosen. */
export function ConflictView({ base, mine, theirs, words, onChoose, onBack }: Props) {
  const { text, moment } = wording();
  const [choices, setChoices] = useState(() => proposed(base, mine, theirs.draft));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const choose = (field: FieldName, whose: 'mine' | 'theirs') => setChoices(new Map(choices).set(field, whose));
  return (
    <div class="conflict" ref={box} tabIndex={-1} role="group" aria-label={text('conflict.title')}>
      <p class="conflict-what" role="alert">{text('conflict.what', { who: theirs.by, time: moment(new Date(theirs.at)) })}</p>
      <div class="table-scroll conflict-scroll" tabIndex={0} role="region" aria-label={text('conflict.title')}>
        <table>
          <thead>
            <tr><th scope="col">{text('conflict.field')}</th><th scope="col">{text('conflict.mine')}</th><th scope="col">{text('conflict.theirs', { who: theirs.by })}</th></tr>
          </thead>
          <tbody>
            {[...choices].map(([field, whose]) => (
              <tr key={field}>
                <th scope="row">{text(fieldLabels[field])}</th>
                <td><Side field={field} whose="mine" isChosen={whose === 'mine'} said={saidIn(mine, field, words)} onChoose={choose} /></td>
                <td><Side field={field} whose="theirs" isChosen={whose === 'theirs'} said={saidIn(theirs.draft, field, words)} onChoose={choose} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="form-actions">
        <button type="button" class="primary" onClick={() => onChoose(merged(mine, theirs.draft, choices))}>{text('conflict.save')}</button>
        <button type="button" onClick={onBack}>{text('conflict.leave')}</button>
      </p>
    </div>
  );
}

interface SideProps {
  readonly field: FieldName;
  readonly whose: 'mine' | 'theirs';
  readonly isChosen: boolean;
  readonly said: string;
  readonly onChoose: (field: FieldName, whose: 'mine' | 'theirs') => void;
}

function Side({ field, whose, isChosen, said, onChoose }: SideProps) {
  return <label class={`side${isChosen ? ' chosen' : ''}`}><input type="radio" name={`conflict-${field}`} value={whose} checked={isChosen} onChange={() => onChoose(field, whose)} /> <bdi>{said}</bdi></label>;
}
