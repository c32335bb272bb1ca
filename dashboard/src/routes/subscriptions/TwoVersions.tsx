import { useEffect, useRef, useState } from 'preact/hooks';
import { choicesAtFirst, type Choices } from '../../features/editing/merge.ts';
import { wording } from '../../shared/i18n/index.ts';
import { differing, merged, type Draft, type FieldDifference } from './draft.ts';
import type { Theirs } from './save.ts';
import { fieldLabels, saidIn, type Words } from './words.ts';

interface Props {
  readonly base: Draft;
  readonly mine: Draft;
  readonly theirs: Theirs;
  readonly words: Words;
  readonly onChoose: (draft: Draft) => void;
  readonly onLater: () => void;
}

/** Somebody else saved first: both versions side by side, in the words of the form, and for each field whose is kept. */
export function TwoVersions({ base, mine, theirs, words, onChoose, onLater }: Props) {
  const { text, moment } = wording();
  const found = differing(base, mine, theirs.draft);
  const [choices, setChoices] = useState<Choices>(() => choicesAtFirst(found));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = found.filter(({ name }) => choices[name] === undefined).length;
  const who = theirs.by;
  return (
    <section class="conflict" aria-labelledby="conflict-title">
      <h3 id="conflict-title" ref={heading} tabIndex={-1}>{text('editing.conflict', { who })}</h3>
      <p class="note">{text('editing.conflict.how', { who, at: moment(new Date(theirs.at)) })}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-labelledby="conflict-title">
        <table>
          <thead><tr><th scope="col">{text('editing.conflict.field')}</th><th scope="col">{text('editing.conflict.mine')}</th><th scope="col">{text('editing.conflict.theirs', { who })}</th></tr></thead>
          <tbody>
            {found.map(one => (
              <Row key={one.name} difference={one} who={who} chosen={choices[one.name]} mine={saidIn(mine, one.name, words)} theirs={saidIn(theirs.draft, one.name, words)}
                onChoose={whose => setChoices({ ...choices, [one.name]: whose })} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="form-buttons">
        <button type="button" class="primary" disabled={open > 0} onClick={() => onChoose(merged(found, choices, mine, theirs.draft))}>{text('editing.conflict.save')}</button>
        <button type="button" onClick={onLater}>{text('editing.conflict.later')}</button>
        {open > 0 && <span class="note" role="status">{text('editing.conflict.open', { count: open })}</span>}
      </p>
    </section>
  );
}

interface RowProps {
  readonly difference: FieldDifference;
  readonly who: string;
  readonly chosen: 'mine' | 'theirs' | undefined;
  readonly mine: string;
  readonly theirs: string;
  readonly onChoose: (whose: 'mine' | 'theirs') => void;
}

function Row({ difference: { name, changedBy }, who, chosen, mine, theirs, onChoose }: RowProps) {
  const { text } = wording();
  const field = text(fieldLabels[name]);
  const side = (whose: 'mine' | 'theirs', said: string, label: string) => (
    <td class={chosen === whose ? 'chosen' : ''}>
      <label class="side"><input type="radio" name={`conflict-${name}`} value={whose} aria-label={label} checked={chosen === whose} onChange={() => onChoose(whose)} /> <bdi>{said}</bdi></label>
    </td>
  );
  return (
    <tr class={changedBy === 'both' && chosen === undefined ? 'undecided' : ''}>
      <th scope="row">{field}</th>
      {side('mine', mine, text('editing.conflict.keepMine', { field }))}
      {side('theirs', theirs, text('editing.conflict.keepTheirs', { field, who }))}
    </tr>
  );
}
