import { useRef } from 'preact/hooks';
import type { Resource } from '../api/resource.ts';
import type { List } from '../api/shapes.ts';
import type { Day } from '../facts/days.ts';
import { wording } from '../i18n/index.ts';
import { rankWord, type Labels } from '../map/words.ts';
import { useWidth } from '../map/width.ts';
import { Card, Empty, Loaded } from '../ui/Card.tsx';
import { LevelMark } from '../ui/LevelMark.tsx';
import { heightOf, rungsOf, scaleOf, yearsBetween, type Rung } from './ladder.ts';
import type { CountryRecord, SourcedStep } from './shapes.ts';
import { SourceLink } from './SourceLink.tsx';

interface Props {
  readonly country: CountryRecord;
  readonly steps: Resource<List<SourcedStep>>;
  readonly day: Day;
  readonly labels: Labels;
}

/** How the level rose and fell: as a picture, and step by step with what was agreed, where, and who says so. */
export function LadderCard({ country, steps, day, labels }: Props) {
  const { text } = wording();
  return (
    <Card area="ladder" title={text('country.ladder')}>
      <Loaded resource={steps} lines={6}>
        {list => (
          <>
            <Picture country={country} steps={list.items} day={day} labels={labels} />
            {list.items.length === 0 ? <Empty>{text('country.ladder.empty')}</Empty> : (
              <ol class="facts steps">{list.items.map(step => <Step key={step.id} step={step} labels={labels} />)}</ol>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Step({ step, labels }: { readonly step: SourcedStep; readonly labels: Labels }) {
  const { of, date } = wording();
  const title = step.title === undefined ? step.instrument : of(step.title);
  return (
    <li>
      <LevelMark rank={step.level === 'sectoral_strategic' ? 'established' : step.level} />
      <div>
        <b>{labels('partnershipLevel', step.level)}{step.sector !== undefined && <>: <bdi>{step.sector}</bdi></>}</b>
        <span class="fact-date"><time dateTime={step.effectiveOn}>{date(step.effectiveOn)}</time>{step.endsOn !== undefined && <> – <time dateTime={step.endsOn}>{date(step.endsOn)}</time></>}</span>
        <span class="tag">{labels('partnershipStatus', step.status)}</span>
        {title !== undefined && <p><bdi>{title}{step.place !== undefined && ` (${step.place})`}</bdi></p>}
        <SourceLink source={step.source} />
      </div>
    </li>
  );
}

const [height, below, above] = [150, 22, 20];

interface PictureProps {
  readonly country: CountryRecord;
  readonly steps: readonly SourcedStep[];
  readonly day: Day;
  readonly labels: Labels;
}

function Picture({ country, steps, day, labels }: PictureProps) {
  const { text, of, direction } = wording();
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(svg, 720);
  const rungs = rungsOf({ events: country.relations.events, steps }, day);
  const first = rungs[0]?.from;
  if (first === undefined) return null;
  const start = `${first.slice(0, 4)}-01-01`;
  const x = scaleOf(start, day, width, direction);
  return (
    <svg ref={svg} class="ladder-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={text('country.ladder.picture', { name: of(country.name) })}>
      {rungs.map(rung => <Bar key={rung.from} rung={rung} x={x} labels={labels} />)}
      <line class="ladder-ground" x1="0" x2={width} y1={height - below} y2={height - below} />
      {yearsBetween(start, day, width / 60).map(year => <text key={year} class="ladder-year" x={x(`${year}-01-01`)} y={height - 6} text-anchor={edge(x(`${year}-01-01`), width)}>{year}</text>)}
    </svg>
  );
}

// A year at the picture's edge is not cut off.
function edge(x: number, width: number): 'start' | 'middle' | 'end' {
  return x < 18 ? 'start' : x > width - 18 ? 'end' : 'middle';
}

const letter = 6.6;

function Bar({ rung, x, labels }: { readonly rung: Rung; readonly x: (day: Day) => number; readonly labels: Labels }) {
  const { date, direction } = wording();
  const [left, right] = [Math.min(x(rung.from), x(rung.to)), Math.max(x(rung.from), x(rung.to))];
  const tall = heightOf(rung.rank) * (height - below - above);
  const top = height - below - tall;
  const [word, since] = [rankWord(rung.rank, labels), date(rung.since)];
  const label = [`${word} · ${since}`, word, rung.from.slice(0, 4)].find(one => one.length * letter < right - left);
  return (
    <g class={`rank-${rung.rank}`}>
      <rect class="ladder-bar" x={left} y={top} width={Math.max(1, right - left - 1)} height={tall}><title>{`${word} · ${since}`}</title></rect>
      {label !== undefined && <text class="ladder-word" x={direction === 'rtl' ? right - 2 : left + 1} y={top - 5} text-anchor="start">{label}</text>}
    </g>
  );
}
