import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { PeriodSpark } from '../../features/figures/PeriodChart.tsx';
import { nameOfPeriod } from '../../features/figures/periods.ts';
import { hrefOfRecords } from '../../features/figures/query.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Series, SeriesFigure } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Current, Empty } from '../../shared/ui/Card.tsx';
import { addressOfGroups, valueOf } from './choices.ts';
import { writing } from './writing.ts';

/** The chosen figure by group: a row for each, a column for each period, and every cell a list. */
export function GroupsCard({ today }: { readonly today: string }) {
  const { text, language } = wording();
  const groups = useResource<Series>(addressOfGroups(language));
  const title = groups.value?.figures[0]?.title ?? text('figures.group');
  return (
    <Card area="groups" what={<SavePicture title={text('figures.groups', { figure: title })} />} title={text('figures.groups', { figure: title })} aside={groups.value !== null && text('figures.groupsTotal', { count: groups.value.groupsTotal ?? 0 })}>
      <Current resource={groups} lines={8}>
        {value => (value.groups === undefined || value.groups.length === 0 ? <Empty>{text('commitments.empty')}</Empty> : <GroupTable series={value} title={title} today={today} />)}
      </Current>
    </Card>
  );
}

function GroupTable({ series, title, today }: { readonly series: Series; readonly title: string; readonly today: string }) {
  const words = wording();
  const { text } = words;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={text('figures.groups', { figure: title })}>
      <table class="figure-groups">
        <thead>
          <tr>
            <th scope="col">{text('figures.group')}</th><th scope="col">{text('figures.course')}</th>
            {(series.figures[0]?.points ?? []).map(point => <th key={point.period} scope="col">{nameOfPeriod(point.period, words).whole}</th>)}
          </tr>
        </thead>
        <tbody>
          {(series.groups ?? []).map(({ group, figures: [figure] }) => figure !== undefined && (
            <tr key={group.id}>
              <th scope="row">{group.name ?? group.id}</th>
              <td><PeriodSpark values={figure.points.map(point => valueOf(figure.measure, point))} shape={figure.measure === 'count' ? 'bars' : 'line'} /></td>
              <Cells figure={figure} today={today} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ figure, today }: { readonly figure: SeriesFigure; readonly today: string }) {
  const { number, text } = wording();
  const { value } = writing();
  return (
    <>
      {figure.points.map(point => (
        <td key={point.period}>
          {figure.measure !== 'count' && <>{value(figure.measure, valueOf(figure.measure, point))} </>}
          <small><a href={hrefOfRecords(point.query, today)}>{number(point.numerator)}</a>{figure.measure !== 'count' && <> {text('kpis.of')} {number(point.denominator)}</>}</small>
        </td>
      ))}
    </>
  );
}
