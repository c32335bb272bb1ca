import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { PageLink } from '../../features/access/PageLink.tsx';
import { address } from '../../shared/api/client.ts';
import type { Day } from '../../shared/dates/days.ts';
import { SubscribeButton } from '../../features/subscribing/SubscribeButton.tsx';
import { EditLink } from '../../features/editing/WorkLinks.tsx';
import { isLevel } from '../../features/relations/ledger.ts';
import { rankOfRow } from '../../features/relations/countryRow.ts';
import { wording } from '../../shared/i18n/index.ts';
import { lineOf } from '../../features/relations/descriptions.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { change, hrefToPage } from '../../shared/router/location.ts';
import { firstDay } from '../../features/timeline/TimeSlider.tsx';
import { LevelMark } from '../../features/relations/LevelMark.tsx';
import { SourceLink } from '../../features/sources/SourceLink.tsx';
import type { Country } from '../../shared/api/shapes.ts';

interface Props {
  readonly country: Country;
  readonly asOf: Day | null;
  readonly day: Day;
  readonly labels: Labels;
}

/** The country's name, its state on the day, and links to other pages. */
export function CountryHead({ country, asOf, day, labels }: Props) {
  const { text, of, region, language } = wording();
  const { id, name, partnership, relations } = country;
  const standing = isLevel(partnership?.level) && partnership.since ? { level: partnership.level, since: partnership.since } : null;
  const now = { relations: relations.status, establishedOn: relations.establishedOn, standing, isSectoral: false };
  return (
    <header class="country-head">
      <a class="country-back" href={hrefToPage('countries')}>{text('country.back')}</a>
      <p class="country-title"><LevelMark rank={rankOfRow(country)} /> <b>{of(name)}</b></p>
      <p class="country-line">{lineOf(country, now, labels)}</p>
      <p class="country-facts">
        <span>{[country.region === undefined ? labels('countryKind', country.kind) : region(country.region), country.iso3].filter(Boolean).join(' · ')}</span>
        {country.desk !== undefined && <span>{text('country.desk', { desk: country.desk })}</span>}
        <SourceLink source={country.source} />
      </p>
      <div class="country-ways">
        <label class="field"><span>{text('time.day')}</span>
          <input type="date" min={firstDay()} value={day} onChange={event => change({ asOf: event.currentTarget.value || null })} />
        </label>
        {asOf !== null && <button type="button" onClick={() => change({ asOf: null })}>{text('time.today')}</button>}
        <PageLink href={address(`countries/${id}/brief`, { format: 'html', lang: language, asOf: asOf ?? undefined })}>{text('country.brief')}</PageLink>
        <DownloadLink class="button" href={address(`countries/${id}/brief`, { format: 'docx', lang: language, asOf: asOf ?? undefined })} name={`brief-${id}.${language}.docx`}>{text('paper.brief')}</DownloadLink>
        <SubscribeButton about={{ kind: 'country', id }} name={of(name)} />
        <a class="button" href={hrefToPage('compare/countries', { left: id })}>{text('compare.with')}</a>
        <EditLink collection="countries" id={id} name={of(name)} />
      </div>
    </header>
  );
}
