import { Fragment } from 'preact';
import { viewTexts } from '../../features/map/Legend.tsx';
import type { Summary } from '../../shared/api/shapes.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';

type Links = Readonly<Record<string, readonly [name: string, href: string]>>;

const ofData: Links = {
  licence: ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  names: ['ODbL 1.0', 'https://opendatacommons.org/licenses/odbl/1-0/'],
};
const ofCode: Links = { licence: ['MIT License', 'https://opensource.org/license/mit'] };
const ofMap: Links = { source: ['Natural Earth', 'https://www.naturalearthdata.com/'] };

/** The licences of the data and the program, and the source of the map. */
export function LicencesCard({ view }: { readonly view: Summary['mapView'] | null }) {
  const { text } = wording();
  return (
    <Card area="licences" title={text('about.licences')}>
      <p><Linked message={'about.licence.data'} links={ofData} /></p>
      <p><Linked message={'about.licence.code'} links={ofCode} /></p>
      <p>{text('about.warranty')}</p>
      <h3>{text('about.map')}</h3>
      {view !== null && <p>{text(viewTexts[view])} {text('map.view.disputed')}</p>}
      <p><Linked message={'about.licence.map'} links={ofMap} /></p>
    </Card>
  );
}

// No text contains this character, so it marks the place of a link.
const mark = '\u0001';

/** A text with links as placeholders. */
function Linked({ message, links }: { readonly message: MessageKey; readonly links: Links }) {
  const filled = wording().text(message, Object.fromEntries(Object.keys(links).map(name => [name, `${mark}${name}${mark}`])));
  return (
    <>
      {filled.split(mark).map((part, index) => {
        const link = index % 2 === 1 ? links[part] : undefined;
        return <Fragment key={index}>{link === undefined ? part : <a href={link[1]} rel="noreferrer"><bdi>{link[0]}</bdi></a>}</Fragment>;
      })}
    </>
  );
}
