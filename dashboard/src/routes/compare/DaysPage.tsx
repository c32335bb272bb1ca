import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { useResource } from '../../shared/api/resource.ts';
import type { Comparison } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';
import { DayFilters } from './DayFilters.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import { FactTable } from './FactTable.tsx';
import { addressOfDays, addressOfDaysTable } from './query.ts';
import { Sides } from './Sides.tsx';

/** The differences between two days: the figures on both, and each record that differs. The address holds the days and the filters. */
export function DaysPage() {
  const { text, date, language } = wording();
  const now = useToday();
  const days = useResource<Comparison>(addressOfDays(language, now));
  // Links mean today's records unless the address names a day.
  const today = parameter('asOf') === null ? days.value?.asOf ?? '' : '';
  const span = days.value !== null && text('compare.span', { from: date(days.value.compareTo), to: date(days.value.asOf) });
  return (
    <div class="compare-page">
      <Sides />
      <DayFilters days={days.value} />
      <Card area="compare-figures" what={<SavePicture title={text('compare.figures')} />} title={text('compare.figures')} aside={span}>
        {days.trouble !== null && days.value !== null && <Stale resource={days} trouble={days.trouble} />}
        <Loaded resource={days} lines={14}>{value => <FactTable days={value} today={today} isTurning={days.isLoading} />}</Loaded>
      </Card>
      <Card area="differences" what={<SavePicture title={text('compare.differences')}><TableFiles path={addressOfDaysTable(language, now)} name="comparison" /></SavePicture>} title={text('compare.differences')} aside={days.value !== null && text('compare.count', { count: days.value.total })}>
        <Loaded resource={days} lines={12}>
          {value => (value.items.length === 0 ? <Empty>{text('compare.none')}</Empty> : (
            <>
              <p class="table-files"><TableFiles path={addressOfDaysTable(language, now)} name="comparison" /></p>
              <DifferenceTable items={value.items} isTurning={days.isLoading} />
              <Pages next={value.next} resolved={{ compareTo: value.compareTo }} />
            </>
          ))}
        </Loaded>
      </Card>
    </div>
  );
}
