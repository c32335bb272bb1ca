import { sectoralLevel } from '../../features/relations/ledger.ts';
import { useRef } from 'preact/hooks';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { rankWord } from '../../features/relations/descriptions.ts';
import { toneOf } from '../../features/relations/tones.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { useWidth } from '../../features/map/width.ts';
import { Hatching } from '../../features/relations/Hatching.tsx';
import { breaksOf, heightOf, rungsOf, scaleOf, sectorMarksOf, yearsBetween, type Rung, type SectorMark } from './ladder.ts';
import type { Country, Partnership } from '../../shared/api/shapes.ts';

const [height, below, above] = [150, 22, 20];
const ground = height - below;

/** A sectoral partnership has its own line below the years. */
const lineHeight = 24;

interface Props {
  readonly country: Country;
  readonly steps: readonly Partnership[];
  readonly day: Day;
  readonly labels: Labels;
}

/** Levels as bars through time, with interruptions in front of them and sectoral partnerships below. */
export function LadderPicture({ country, steps, day, labels }: Props) {
  const { text, of, direction } = wording();
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(svg, 720);
  const state = { events: country.relations.events, steps };
  const [rungs, breaks, marks] = [rungsOf(state, day), breaksOf(state, day), sectorMarksOf(steps, day)];
  const first = [...rungs, ...marks].map(one => one.from).sort()[0];
  if (first === undefined) return null;
  const start = `${first.slice(0, 4)}-01-01`;
  const x = scaleOf(start, day, width, direction);
  const whole = height + marks.length * lineHeight;
  return (
    <svg ref={svg} class="ladder-picture" height={whole} viewBox={`0 0 ${width} ${whole}`} role="img" aria-label={text('country.ladder.picture', { name: of(country.name) })}>
      <Hatching id="ladder-interrupted" />
      {rungs.map(rung => <Bar key={rung.from} rung={rung} x={x} labels={labels} />)}
      {breaks.map(rung => <Break key={rung.from} rung={rung} x={x} labels={labels} />)}
      <line class="ladder-ground" x1="0" x2={width} y1={ground} y2={ground} />
      {yearsBetween(start, day, width / 60).map(year => <text key={year} class="ladder-year" x={x(`${year}-01-01`)} y={height - 6} text-anchor={edge(x(`${year}-01-01`), width)}>{year}</text>)}
      {marks.map((mark, index) => <Sector key={mark.id} mark={mark} x={x} y={height + index * lineHeight} width={width} labels={labels} />)}
    </svg>
  );
}

// A year at the picture's edge is not cut off.
function edge(x: number, width: number): 'start' | 'middle' | 'end' {
  return x < 18 ? 'start' : x > width - 18 ? 'end' : 'middle';
}

const letter = 6.6;

interface RungProps {
  readonly rung: Rung;
  readonly x: (day: Day) => number;
  readonly labels: Labels;
}

function Bar({ rung, x, labels }: RungProps) {
  const { date, direction } = wording();
  const [left, right] = span(rung, x);
  const tall = heightOf(rung.rank) * (ground - above);
  const top = ground - tall;
  const [word, since] = [rankWord(rung.rank, labels), date(rung.since)];
  const label = [`${word} · ${since}`, word, rung.from.slice(0, 4)].find(one => one.length * letter < right - left);
  return (
    <g class={toneOf(rung.rank)}>
      <rect class="ladder-bar" x={left} y={top} width={Math.max(1, right - left - 1)} height={tall}><title>{`${word} · ${since}`}</title></rect>
      {label !== undefined && <text class="ladder-word" x={direction === 'rtl' ? right - 2 : left + 1} y={top - 5} text-anchor="start">{label}</text>}
    </g>
  );
}

function Break({ rung, x, labels }: RungProps) {
  const { date } = wording();
  const [left, right] = span(rung, x);
  const tall = heightOf(rung.rank) * (ground - above);
  return (
    <rect class="ladder-bar ladder-break rank-interrupted" x={left} y={ground - tall} width={Math.max(4, right - left)} height={tall}>
      <title>{`${rankWord(rung.rank, labels)} · ${date(rung.since)} – ${date(rung.to)}`}</title>
    </rect>
  );
}

interface SectorProps {
  readonly mark: SectorMark;
  readonly x: (day: Day) => number;
  readonly y: number;
  readonly width: number;
  readonly labels: Labels;
}

// The label starts where the bar begins or, without room for that, ends where the bar ends.
function Sector({ mark, x, y, width, labels }: SectorProps) {
  const { date, direction } = wording();
  const [left, right] = span(mark, x);
  const [begin, end] = direction === 'rtl' ? [right, left] : [left, right];
  const label = `${mark.sector ?? labels('partnershipLevel', sectoralLevel())} · ${date(mark.since)}`;
  const hasRoom = label.length * letter < (direction === 'rtl' ? right : width - left);
  return (
    <g class="ladder-sector">
      <rect class="ladder-sector-bar" x={left} y={y + lineHeight - 8} width={Math.max(4, right - left)} height="5" rx="2"><title>{`${labels('partnershipLevel', sectoralLevel())}: ${label}`}</title></rect>
      <text class="ladder-year" x={hasRoom ? begin : end} y={y + lineHeight - 12} text-anchor={hasRoom ? 'start' : 'end'}>{label}</text>
    </g>
  );
}

function span({ from, to }: { readonly from: Day; readonly to: Day }, x: (day: Day) => number): readonly [number, number] {
  return [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
}
