import { area, curveStepAfter, stack } from 'd3-shape';
import { useMemo } from 'preact/hooks';
import type { Day } from '../../shared/dates/days.ts';
import { numberOf } from '../../shared/dates/days.ts';
import type { History, Turn } from '../relations/history.ts';
import { levels } from '../relations/ledger.ts';
import type { Rank } from '../relations/states.ts';
import { toneOf } from '../relations/tones.ts';
import { wording } from '../../shared/i18n/index.ts';

interface Props {
  readonly history: History;
  readonly first: Day;
  readonly last: Day;
  readonly day: Day;
}

const [width, height] = [1000, 100];

/** From the bottom up, with the highest level first, as readers count frameworks. */
function order(): Rank[] {
  return [...levels()].reverse().concat('established');
}

/** The number of states with each level on every day, in steps, because nothing changes between two facts. */
export function HistoryChart({ history, first, last, day }: Props) {
  const { text, date } = wording();
  const layers = useMemo(() => layersOf(history, first, last), [history, first, last]);
  const x = between(first, last)(day);
  return (
    <svg class="time-chart" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img"
      aria-label={text('time.chart', { from: date(first), to: date(last) })}>
      {layers.map(layer => <path key={layer.rank} class={toneOf(layer.rank)} d={layer.d} />)}
      <rect class="time-later" x={x} y={0} width={width - x} height={height} />
    </svg>
  );
}

function layersOf(history: History, first: Day, last: Day) {
  const turns = within(history, first, last);
  const x = between(first, last);
  const y = (count: number) => height * (1 - count / history.states.length);
  const series = stack<Turn, Rank>().keys(order()).value((turn, rank) => turn.counts[rank] ?? 0)([...turns]);
  return series.map(layer => ({
    rank: layer.key,
    d: area<(typeof layer)[number]>().x(point => x(point.data.day)).y0(point => y(point[0])).y1(point => y(point[1])).curve(curveStepAfter).digits(1)(layer) ?? '',
  }));
}

/** The position of a day on the chart. */
function between(first: Day, last: Day): (day: Day) => number {
  const [from, to] = [numberOf(first), numberOf(last)];
  return day => ((numberOf(day) - from) / (to - from)) * width;
}

// The edges of the chart are also days, which continue the state before them.
function within(history: History, first: Day, last: Day): Turn[] {
  const inside = history.turns.filter(turn => turn.day > first && turn.day < last);
  const at = (day: Day): Turn[] => {
    const turn = history.turns.findLast(one => one.day <= day);
    return turn === undefined ? [] : [{ ...turn, day }];
  };
  return [...at(first), ...inside, ...at(last)];
}
