import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { isDay } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { latest } from '../../shared/page/latest.ts';
import { hand } from '../../shared/page/hand.ts';
import { parameter } from '../../shared/router/location.ts';
import type { Caption } from './picture.ts';
import type { Rows } from './rows.ts';
import { cardNamed, codeOf, type EmbeddableCard } from '../../shared/router/cards.ts';
import { CopyButton } from '../../shared/ui/CopyButton.tsx';

interface Props {
  /** The title of the picture, in it and in the name of the file. */
  readonly title: string;
  /** Content of the card that is not part of the picture. */
  readonly skip?: string;
  /** Links to the data of the chart or table as sheets. */
  readonly children?: ComponentChildren;
  /** What the chart is drawn of, where no address of the API has it; without links and rows it is the table of the card as it stands. */
  readonly rows?: () => Rows;
  /** The card for other sites that shows the same. */
  readonly embed?: EmbeddableCard['name'];
}

/** Saves the chart or table of the card around it: as a picture with its title, day, version and address, and as a sheet. */
export function SavePicture({ title, skip = '', rows, embed, children }: Props) {
  const { text, language } = wording();
  const id = useId();
  const panel = useRef<HTMLSpanElement>(null);
  const [hasFailed, setFailed] = useState(false);
  const save = async (kind: 'svg' | 'png' | 'csv' | 'xlsx') => {
    const card = panel.current?.closest<HTMLElement>('.card');
    if (card === null || card === undefined) return;
    setFailed(false);
    try {
      // Few people save a picture or a sheet, so the script that makes it is loaded on demand.
      const { fileOf } = await import('./file.ts');
      hand(await fileOf(kind, card, { skip: `.card-head${skip === '' ? '' : `, ${skip}`}`, caption: captionOf(title), rows }), `${fileName(title)}.${kind}`);
      announce(text('picture.saved'));
      panel.current?.hidePopover();
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <button type="button" class="save-picture" data-of={children === undefined && rows === undefined ? 'table' : undefined} popovertarget={id} aria-label={text('picture.save', { title })} title={text('picture.save', { title })}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10" /></svg>
      </button>
      <span id={id} ref={panel} class="save-panel" popover="auto">
        <b>{text('picture.as')}</b>
        <span class="save-kinds">
          <button type="button" onClick={() => void save('svg')}>SVG</button>
          <button type="button" onClick={() => void save('png')}>PNG</button>
        </span>
        <b>{text('picture.data')}</b>
        <span class="save-kinds">
          {children ?? (
            <>
              <button type="button" onClick={() => void save('csv')}>CSV</button>
              <button type="button" onClick={() => void save('xlsx')}>Excel</button>
            </>
          )}
        </span>
        {embed !== undefined && (
          <><b>{text('picture.embed')}</b><span class="save-kinds"><CopyButton value={() => codeOf(cardNamed(embed), title, language)} label={text('cards.copy', { card: title })} /></span></>
        )}
        {hasFailed && <span class="late" role="alert">{text('picture.not')}</span>}
      </span>
    </>
  );
}

function captionOf(title: string): Caption {
  const { text, date } = wording();
  const asked = parameter('asOf');
  const day = isDay(asked) ? asked : latest.value?.day;
  const line = [day === undefined ? '' : text('overview.asOf', { date: date(day) }), latest.value === null ? '' : text('app.version', { version: latest.value.version })];
  return { title, line: line.filter(part => part !== '').join(' · '), source: text('picture.source', { name: text('app.name') }), address: location.href };
}

// Characters that file systems do not allow are left out.
function fileName(title: string): string {
  return title.replaceAll(/[\\/:*?"<>|]/g, ' ').replaceAll(/\s+/g, ' ').trim();
}
