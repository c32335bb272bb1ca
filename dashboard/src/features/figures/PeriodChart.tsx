import { line } from 'd3-shape';
import { topOf } from './scale.ts';

/** A value of one period, with the address of its records. */
export interface ChartPoint {
  readonly period: string;
  /** The two parts of the period's name at the foot. */
  readonly foot: readonly [part: string, year: string];
  readonly value: number | null;
  /** The value of the period that it is compared with. */
  readonly compared: number | null;
  readonly href: string;
  /** The accessible text of the point. */
  readonly label: string;
}

interface Props {
  readonly points: readonly ChartPoint[];
  readonly shape: 'bars' | 'line';
  /** The minimum of the scale's upper end. */
  readonly least: number;
  readonly write: (value: number) => string;
  readonly label: string;
}

const height = 100;
/** With more points than this, only some have labels. */
const readable = 12;

/**
 * Bars or a line through periods. The picture is an SVG without text, stretched to its space. The points over it are links in the reading
 * order of the language, which the keyboard reaches too.
 */
export function PeriodChart({ points, shape, least, write, label }: Props) {
  const top = topOf(points.flatMap(point => [point.value, point.compared]), least);
  const every = Math.ceil(points.length / readable);
  return (
    <figure class={`period-chart period-${shape}`} aria-label={label}>
      <div class="period-scale" aria-hidden="true">{[top, top / 2, 0].map(value => <span key={value}>{write(value)}</span>)}</div>
      <div class="period-plot">
        <Picture points={points} shape={shape} top={top} />
        <ol class="period-points" style={{ gridTemplateColumns: `repeat(${points.length}, minmax(0, 1fr))` }}>
          {points.map(point => (
            <li key={point.period}>
              <a href={point.href} aria-label={point.label} title={point.label}>
                {point.value !== null && (
                  <span class="period-mark" style={{ insetBlockEnd: `${(point.value / top) * 100}%` }}>{every === 1 && <b aria-hidden="true">{write(point.value)}</b>}<i /></span>
                )}
              </a>
            </li>
          ))}
        </ol>
      </div>
      <ol class="period-feet" aria-hidden="true" style={{ gridTemplateColumns: `repeat(${points.length}, minmax(0, 1fr))` }}>
        {points.map((point, index) => <li key={point.period}>{(points.length - 1 - index) % every === 0 && <>{point.foot[0]} <small>{point.foot[1]}</small></>}</li>)}
      </ol>
    </figure>
  );
}

/** The course of a figure without text, for a small space. */
export function PeriodSpark({ values, shape }: { readonly values: readonly (number | null)[]; readonly shape: 'bars' | 'line' }) {
  const points = values.map((value, index) => ({ period: `${index}`, value, compared: null }));
  return <div class="period-spark"><Picture points={points} shape={shape} top={topOf(values, 0.01)} isBare /></div>;
}

interface PictureProps {
  readonly points: readonly Pick<ChartPoint, 'period' | 'value' | 'compared'>[];
  readonly shape: 'bars' | 'line';
  readonly top: number;
  readonly isBare?: boolean;
}

// Each period is one unit wide.
function Picture({ points, shape, top, isBare = false }: PictureProps) {
  const y = (value: number) => height * (1 - value / top);
  return (
    <svg viewBox={`0 0 ${points.length} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {!isBare && [0, height / 2, height].map(at => <path key={at} class="period-rule" d={`M0 ${at}H${points.length}`} />)}
      {shape === 'bars'
        ? points.map((point, index) => point.value !== null && <rect key={point.period} class="period-bar" x={index + 0.22} y={y(point.value)} width={0.56} height={height - y(point.value)} />)
        : <path class="period-line" d={through(points.map(point => point.value), y)} />}
      {shape === 'bars'
        ? points.map((point, index) => point.compared !== null && <path key={point.period} class="period-compared" d={`M${index + 0.1} ${y(point.compared)}H${index + 0.9}`} />)
        : <path class="period-compared" d={through(points.map(point => point.compared), y)} />}
    </svg>
  );
}

function through(values: readonly (number | null)[], y: (value: number) => number): string {
  return line<number | null>().defined(value => value !== null).x((_, index) => index + 0.5).y(value => y(value ?? 0)).digits(2)([...values]) ?? '';
}
