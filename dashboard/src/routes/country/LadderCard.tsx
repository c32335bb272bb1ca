import { TableFiles } from '../../features/access/TableFiles.tsx';
import { address } from '../../shared/api/client.ts';
import { isSectoral } from '../../features/relations/ledger.ts';
import type { Resource } from '../../shared/api/resource.ts';
import type { Country, List, Partnership } from '../../shared/api/shapes.ts';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { LevelMark } from '../../features/relations/LevelMark.tsx';
import { LadderPicture } from './LadderPicture.tsx';
import { DoubtMark } from '../../features/sources/DoubtMark.tsx';
import { SourcesOf } from '../../features/sources/SourcesOf.tsx';

interface Props {
  readonly country: Country;
  readonly steps: Resource<List<Partnership>>;
  readonly day: Day;
  readonly labels: Labels;
}

/** The changes of the level: as a picture, and step by step with the document, the place and the source. */
export function LadderCard({ country, steps, day, labels }: Props) {
  const { text, of, language } = wording();
  return (
    <Card area="ladder" title={text('country.ladder')} what={<SavePicture title={text('country.ladder.picture', { name: of(country.name) })} skip=".ladder-steps"><TableFiles path={address('partnerships', { country: country.id, sort: 'effectiveOn', lang: language })} name={`partnerships-${country.id}`} /></SavePicture>}>
      <Loaded resource={steps} lines={6}>
        {list => (
          <>
            <LadderPicture country={country} steps={list.items} day={day} labels={labels} />
            {list.items.length === 0 ? <Empty>{text('country.ladder.empty')}</Empty> : (
              <ol class="facts ladder-steps">{list.items.map(step => <Step key={step.id} step={step} labels={labels} />)}</ol>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Step({ step, labels }: { readonly step: Partnership; readonly labels: Labels }) {
  const { of, date } = wording();
  const title = step.title === undefined ? step.instrument : of(step.title);
  return (
    <li>
      <LevelMark rank={isSectoral(step.level) ? 'established' : step.level} />
      <div>
        <b>{labels('partnershipLevel', step.level)}{step.sector !== undefined && <>: <bdi>{step.sector}</bdi></>}</b>
        <span class="fact-date"><time dateTime={step.effectiveOn}>{date(step.effectiveOn)}</time>{step.endsOn !== undefined && <> – <time dateTime={step.endsOn}>{date(step.endsOn)}</time></>}</span>
        <span class="tag">{labels('partnershipStatus', step.status)}</span>
        {title !== undefined && <p><bdi>{title}{step.place !== undefined && ` (${step.place})`}</bdi></p>}
        <DoubtMark record={step} field="/effectiveOn" value={step.effectiveOn} />
        <DoubtMark record={step} field="/level" value={step.level} />
        <SourcesOf collection="partnerships" record={step} />
      </div>
    </li>
  );
}
