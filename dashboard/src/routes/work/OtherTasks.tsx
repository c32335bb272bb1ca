import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';

/** What comes into the registry and what goes out of it. */
export function OtherTasks() {
  const { text } = wording();
  return (
    <Card area="traffic" title={text('work.traffic')}>
      <ul class="traffic">
        <li><a href={hrefToPage('work/packs')}>{text('nav.packs')}</a><small>{text('work.packs')}</small></li>
        <li><a href={hrefToPage('work/import')}>{text('nav.import')}</a><small>{text('work.import')}</small></li>
        <li><a href={hrefToPage('work/subscriptions')}>{text('nav.subscriptions')}</a><small>{text('work.subscriptions')}</small></li>
        <li><a href={hrefToPage('work/notifications')}>{text('nav.notifications')}</a><small>{text('work.notifications')}</small></li>
      </ul>
    </Card>
  );
}
