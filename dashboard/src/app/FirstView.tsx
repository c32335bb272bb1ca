import { Headline } from '../routes/overview/Headline.tsx';
import { wording } from '../shared/i18n/index.ts';
import { Skeleton } from '../shared/ui/Card.tsx';
import { Header } from './Header.tsx';

/**
 * The overview down to its main figures, as `App` and `Overview` render it before they have data. The build renders it to HTML, and `App`
 * takes its elements over. The notes beside the figures keep their place and are not seen: they are the owner's. What lies below depends on the day and has places set by style, which the policy forbids in a page.
 */
export function FirstView() {
  const { text } = wording();
  return (
    <>
      <a class="skip" href="#content">{text('app.skip')}</a>
      <Header />
      <main id="content" tabIndex={-1}>
        <h1 class="visually-hidden">{text('nav.overview')}</h1>
        <div class="overview overview-first">
          <Headline labels={() => ''} asked={null} figures={null} yearBefore={null} summary={null} states={null} />
          <div class="column column-main">
            <section class="card card-map"><div class="map-frame"><div class="map map-pending"><Skeleton lines={1} /></div></div></section>
          </div>
          <div class="column column-side">
            <div class="card"><Skeleton lines={8} /></div>
          </div>
        </div>
      </main>
    </>
  );
}
