import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { PeriodChart, PeriodSpark, type ChartPoint } from '../../features/figures/PeriodChart.tsx';
import { nameOfPeriod } from '../../features/figures/periods.ts';
import { hrefOfRecords } from '../../features/figures/query.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { SigningSeries, SigningSeriesGroup, SigningSeriesPoint, SigningSeriesStep } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefTo, place } from '../../shared/router/location.ts';
import { Card, Current } from '../../shared/ui/Card.tsx';
import { addressOfSigning, chosenStep } from './choices.ts';
import { NotNarrowed } from './NotNarrowed.tsx';
import { writing } from './writing.ts';

interface Props {
  readonly today: string;
}

/** The days from signing to each step over time: small charts of the steps, a large chart of the chosen step, its distribution as a table, and its groups. */
export function SigningCard({ today }: Props) {
  const { text, language } = wording();
  const path = addressOfSigning(language);
  const series = useResource<SigningSeries>(path);
  return (
    <Card area="signing" what={<SavePicture title={text('figures.signing')}><TableFiles path={path} name="signingSeries" /></SavePicture>} title={text('figures.signing')} aside={series.value !== null && series.isCurrent && text(series.value.of === 'made' ? 'figures.signing.made' : 'figures.signing.all')}>
      <NotNarrowed said="figures.notBy.texts" by={['sector', 'inAgreement', 'atActivity']} />
      <Current resource={series} lines={8}>
        {value => (
          <>
            <p class="table-files"><TableFiles path={path} name="signingSeries" /></p>
            <ul class="tiles">{value.steps.map(step => <StepTile key={step.id} step={step} />)}</ul>
            <Step step={value.steps.find(step => step.id === chosenStep()) ?? value.steps[0]} groups={value.groups ?? []} today={today} />
          </>
        )}
      </Current>
    </Card>
  );
}

function StepTile({ step }: { readonly step: SigningSeriesStep }) {
  const { value } = writing();
  return (
    <li>
      <a class="tile" href={hrefTo(place.value.path, { step: step.id })} aria-current={step.id === chosenStep() ? 'true' : undefined} data-step={step.id}>
        <span class="tile-title">{step.title}</span>
        <b>{value('days', step.points.at(-1)?.medianDays ?? null)}</b>
        <PeriodSpark values={step.points.map(point => point.medianDays ?? null)} shape="line" />
      </a>
    </li>
  );
}

function Step({ step, groups, today }: Props & { readonly step: SigningSeriesStep | undefined; readonly groups: readonly SigningSeriesGroup[] }) {
  const { text } = wording();
  const { value } = writing();
  if (step === undefined) return null;
  const isCompared = step.points.some(point => point.compared !== undefined);
  return (
    <>
      <h3>{step.title}</h3>
      <PeriodChart points={step.points.map(point => chartPoint(point, today))} shape="line" least={1} write={one => value('days', one)} label={step.title} />
      {isCompared && <p class="note figure-key"><svg viewBox="0 0 24 4" aria-hidden="true" focusable="false"><path class="period-compared" d="M0 2H24" /></svg> {text('figures.compared')}</p>}
      <StepTable step={step} today={today} isCompared={isCompared} />
      {groups.length > 0 && <GroupTable step={step} groups={groups} today={today} />}
    </>
  );
}

function chartPoint(point: SigningSeriesPoint, today: string): ChartPoint {
  const words = wording();
  const { value } = writing();
  const { part, year, whole } = nameOfPeriod(point.period, words);
  const said = words.text('figures.point', { period: whole, value: value('days', point.medianDays ?? null), numerator: point.count, denominator: point.of });
  return {
    period: point.period,
    foot: [part, year],
    value: point.medianDays ?? null,
    compared: point.compared?.medianDays ?? null,
    href: hrefOfRecords(point.query, today),
    label: point.compared === undefined ? said : words.text('figures.point.compared', {
      point: said, period: nameOfPeriod(point.compared.period, words).whole, value: value('days', point.compared.medianDays ?? null),
    }),
  };
}

/** The median of each period, the number that has reached the step, and the distribution. Every number is a link to a list. */
function StepTable({ step, today, isCompared }: Props & { readonly step: SigningSeriesStep; readonly isCompared: boolean }) {
  const words = wording();
  const { text, number, date } = words;
  const { value } = writing();
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={text('figures.table', { figure: step.title })}>
      <table class="figure-table">
        <thead>
          <tr>
            <th scope="col">{text('figures.period')}</th>
            <th scope="col">{text('figures.medianOf')}</th>
            <th scope="col">{text('figures.counted')}</th>
            {(step.points[0]?.bands ?? []).map(band => (
              <th key={band.fromDays} scope="col">{band.toDays === undefined ? text('figures.band.more', { from: band.fromDays }) : text('figures.band', { from: band.fromDays, to: band.toDays })}</th>
            ))}
            {isCompared && <th scope="col">{text('figures.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {step.points.toReversed().map(point => (
            <tr key={point.period}>
              <th scope="row">{nameOfPeriod(point.period, words).whole} <small>{text('figures.days', { from: date(point.from), to: date(point.to) })}{point.on < point.to && <> · {text('overview.asOf', { date: date(point.on) })}</>}</small></th>
              <td>{value('days', point.medianDays ?? null)}</td>
              <td><a href={hrefOfRecords(point.query, today)}>{number(point.count)}</a> {text('kpis.of')} <a href={hrefOfRecords(point.ofQuery, today)}>{number(point.of)}</a></td>
              {point.bands.map(band => <td key={band.fromDays}><a href={hrefOfRecords(band.query, today)}>{number(band.count)}</a></td>)}
              {isCompared && <td>{point.compared === undefined ? '–' : <Change compared={point.compared} today={today} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Change({ compared, today }: Props & { readonly compared: NonNullable<SigningSeriesPoint['compared']> }) {
  const words = wording();
  const { value, daysMore } = writing();
  const by = daysMore(compared.daysChange);
  const said = words.text('figures.change.link', { period: nameOfPeriod(compared.period, words).whole, value: value('days', compared.medianDays ?? null), change: by });
  return <a href={hrefOfRecords(compared.query, today)} aria-label={said} title={said}>{by}</a>;
}

function GroupTable({ step, groups, today }: Props & { readonly step: SigningSeriesStep; readonly groups: readonly SigningSeriesGroup[] }) {
  const words = wording();
  const { text, number } = words;
  const { value } = writing();
  const title = text('figures.groups', { figure: step.title });
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table class="figure-groups">
        <thead>
          <tr>
            <th scope="col">{text('figures.group')}</th>
            {step.points.map(point => <th key={point.period} scope="col">{nameOfPeriod(point.period, words).whole}</th>)}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, steps }) => (
            <tr key={group.id}>
              <th scope="row">{group.name ?? group.id}</th>
              {(steps.find(one => one.id === step.id)?.points ?? []).map(point => (
                <td key={point.period}>{value('days', point.medianDays ?? null)} <small><a href={hrefOfRecords(point.query, today)}>{number(point.count)}</a> {text('kpis.of')} {number(point.of)}</small></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
