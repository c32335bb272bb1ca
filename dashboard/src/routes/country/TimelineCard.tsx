import type { Resource } from '../../shared/api/resource.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FirstItems } from '../../shared/ui/FirstItems.tsx';
import { SourceLink } from '../../features/sources/SourceLink.tsx';
import type { Timeline } from '../../shared/api/shapes.ts';

const mostAtOnce = 10;

/** All dated facts about the country, the latest first. */
export function TimelineCard({ timeline }: { readonly timeline: Resource<Timeline> }) {
  const { text, date, number } = wording();
  const total = timeline.value?.items.length ?? 0;
  return (
    <Card area="timeline" title={text('country.timeline')} aside={total > 0 && number(total)}>
      <Loaded resource={timeline} lines={8}>
        {({ items }) => (items.length === 0 ? <Empty>{text('country.timeline.empty')}</Empty> : (
          <FirstItems items={items.toReversed()} most={mostAtOnce}>
            {entry => (
              <li key={`${entry.on} ${entry.event} ${entry.subject.collection} ${entry.subject.id}`} class="entry">
                <time dateTime={entry.on}>{date(entry.on)}</time>
                <div>
                  <b>{entry.label}</b>
                  {entry.title !== undefined && <p><bdi>{entry.title}</bdi></p>}
                  <SourceLink source={entry.source} />
                </div>
              </li>
            )}
          </FirstItems>
        ))}
      </Loaded>
    </Card>
  );
}
