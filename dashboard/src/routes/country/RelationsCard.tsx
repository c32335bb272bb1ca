import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';
import { LevelMark } from '../../features/relations/LevelMark.tsx';
import { DoubtMark } from '../../features/sources/DoubtMark.tsx';
import { SourceLink } from '../../features/sources/SourceLink.tsx';
import type { Country } from '../../shared/api/shapes.ts';

/** Every dated fact of diplomatic relations. */
export function RelationsCard({ country, labels }: { readonly country: Country; readonly labels: Labels }) {
  const { text, date } = wording();
  const { events, status } = country.relations;
  return (
    <Card area="relations" title={text('overview.relations')} aside={labels('relationsStatus', status)}>
      {events.length === 0 ? <Empty>{text('country.relations.empty')}</Empty> : (
        <ol class="facts">
          {events.map((event, index) => (
            <li key={`${event.on} ${event.event}`}>
              <LevelMark rank={event.event === 'established' || event.event === 'resumed' ? 'established' : 'interrupted'} />
              <div>
                <b>{labels('relationsEvent', event.event)}</b> <span class="fact-date"><time dateTime={event.on}>{date(event.on)}</time></span>
                {event.note !== undefined && <p><bdi>{event.note}</bdi></p>}
                <DoubtMark record={country} field={`/relations/events/${index}/on`} value={event.on} />
                <SourceLink source={event.source} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
