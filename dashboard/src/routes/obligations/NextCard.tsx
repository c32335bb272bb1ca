import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { NextTable } from '../../features/duties/NextTable.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { NextSteps } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage, parameter } from '../../shared/router/location.ts';
import { Card, Current, Empty } from '../../shared/ui/Card.tsx';

const most = 50;

/** The texts before signing, as a list of the bodies that have to act next. The page's agency and country narrow it. */
export function NextCard() {
  const { text, language } = wording();
  const narrowed = Object.fromEntries(['agency', 'country'].flatMap(name => {
    const value = parameter(name);
    return value === null ? [] : [[name, value] as const];
  }));
  const whole = { ...narrowed, lang: language };
  const next = useResource<NextSteps>(address('nextSteps', { ...whole, limit: String(most) }));
  return (
    <Card area="next" what={<SavePicture title={text('next.title')}><TableFiles path={address('nextSteps', whole)} name="nextSteps" /></SavePicture>} title={text('next.title')} aside={next.value !== null && next.isCurrent && wording().number(next.value.total)}>
      <Current resource={next}>
        {value => (value.items.length === 0 ? <Empty>{text('next.none')}</Empty> : (
          <>
            <p class="table-files"><TableFiles path={address('nextSteps', whole)} name="nextSteps" /></p>
            <NextTable steps={value.items} ofSeveral />
            {value.total > most && <p class="note"><a href={hrefToPage('records/agreements', { ...narrowed, status: 'negotiating' })}>{text('records.all')}</a></p>}
          </>
        ))}
      </Current>
    </Card>
  );
}
