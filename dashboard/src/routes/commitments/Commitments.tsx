import { useCodes, useNames } from '../../shared/names/useNames.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { change, hrefTo, hrefToPage, parameter, place } from '../../shared/router/location.ts';
import { ViewsMenu } from '../../features/views/ViewsMenu.tsx';
import { Board } from './Board.tsx';
import { CommitmentPanel } from './CommitmentPanel.tsx';
import { CommitmentTable } from './CommitmentTable.tsx';
import { CommitmentFilters } from './CommitmentFilters.tsx';
import { KpisCard } from './KpisCard.tsx';
import { ReviewCycles } from './ReviewCycles.tsx';
import type { Words } from './words.ts';

type View = 'table' | 'board' | 'rounds';

/** The page of commitments: figures, table and board, review cycles, and the open commitment. */
export function Commitments() {
  useToday();
  const words: Words = { labels: useLabels(), countries: useNames('countries'), agencies: useNames('agencies'), statuses: useCodes('commitmentStatus') };
  const asked = parameter('view');
  const view: View = asked === 'board' || asked === 'rounds' ? asked : 'table';
  const open = parameter('open');
  return (
    <div class="commitments-page">
      <div class="card filters">
        <Views view={view} />
        {view !== 'rounds' && <ViewsMenu collection="commitments" />}
        {view !== 'rounds' && <CommitmentFilters words={words} />}
      </div>
      {view !== 'rounds' && <KpisCard />}
      <div class={open === null ? 'records' : 'records with-panel'}>
        <div class="records-list">
          {view === 'table' ? <CommitmentTable words={words} /> : view === 'board' ? <Board words={words} /> : <ReviewCycles words={words} />}
        </div>
        {open !== null && <CommitmentPanel key={open} id={open} words={words} onClose={() => close(open)} />}
      </div>
    </div>
  );
}

function Views({ view }: { readonly view: View }) {
  const { text } = wording();
  const to = (one: View) => hrefTo(place.value.path, { view: one === 'table' ? null : one, cursor: null });
  return (
    <nav class="tabs" aria-label={text('commitments.views')}>
      <a href={to('table')} aria-current={view === 'table' ? 'true' : undefined}>{text('commitments.table')}</a>
      <a href={to('board')} aria-current={view === 'board' ? 'true' : undefined}>{text('commitments.board')}</a>
      <a href={to('rounds')} aria-current={view === 'rounds' ? 'true' : undefined}>{text('commitments.rounds')}</a>
      <a href={hrefToPage('commitments/figures')}>{text('figures.title')}</a>
    </nav>
  );
}

// When a commitment is closed, the focus returns to the link that opened it.
function close(id: string): void {
  change({ open: null });
  document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(id)}"]`)?.focus();
}
