import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { mayWrite } from '../../features/access/principal.ts';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { EditButton } from '../../features/lists/EditButton.tsx';
import { LaterList } from '../../features/lists/LaterList.tsx';
import { useEditSwitch, type EditSwitch } from '../../features/lists/useEditSwitch.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Commitment, Fields, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';
import { SortHead } from '../../shared/ui/SortHead.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { editedColumns } from './editing.ts';
import { Late, Marks, Said, TitleLink } from './parts.tsx';
import { filters } from '../../features/figures/query.ts';
import { lastOf } from './reviews.ts';
import type { Words } from './words.ts';

const fields = ['id', 'title', 'countryIds', 'leadAgencyId', 'dueOn', 'reviews', 'status', 'progress', 'disputed', 'awaiting', 'obstacles', 'overdue', 'nextReviewOn'] as const;

type InTable = Fields<Commitment, (typeof fields)[number]>;
const sorts = ['dueOn', '-dueOn', 'title', '-title'];

/** The commitments as rows, with the lead agency's claim beside the ministry's assessment. */
export function CommitmentTable({ words }: { readonly words: Words }) {
  const { text, language } = wording();
  const asked = parameter('sort');
  const sort = asked !== null && sorts.includes(asked) ? asked : 'dueOn';
  const whole = { ...filters(), sort, lang: language };
  const pathOf = (shown: string) => address('commitments', { ...whole, fields: shown, limit: '50', cursor: parameter('cursor') ?? undefined });
  const list = useResource<List<InTable>>(pathOf(fields.join()));
  const edit = useEditSwitch(mayWrite.value && parameter('asOf') === null);
  return (
    <Card area="table" what={<SavePicture title={text('commitments.title')} embed="commitments"><TableFiles path={address('commitments', whole)} name="commitments" /></SavePicture>} title={text('commitments.title')} aside={list.value !== null && text('commitments.total', { count: list.value.total })}>
      {list.trouble !== null && list.value !== null && <Stale resource={list} trouble={list.trouble} />}
      {edit.isOn ? (
        <>
          <Tools path={address('commitments', whole)} edit={edit} />
          <LaterList collection="commitments" columns={editedColumns} sort={sort} pathOf={pathOf} named={['title']} guard={edit.guard} onSaved={list.retry} />
        </>
      ) : (
        <Loaded resource={list} lines={12}>
          {value => (value.items.length === 0 ? <Empty>{text('commitments.none')}</Empty> : (
            <>
              <Tools path={address('commitments', whole)} edit={edit} />
              <div class={`table-scroll commitments-scroll ${list.isLoading ? 'turning' : ''}`} tabIndex={0} role="region" aria-label={text('commitments.table')}>
                <table class="commitments-table">
                  <Head sort={sort} />
                  <tbody>{value.items.map(one => <Row key={one.id} commitment={one} words={words} />)}</tbody>
                </table>
              </div>
              <Pages next={value.next} />
            </>
          ))}
        </Loaded>
      )}
    </Card>
  );
}

function Tools({ path, edit }: { readonly path: string; readonly edit: EditSwitch }) {
  return <p class="table-files"><TableFiles path={path} name="commitments" /><EditButton edit={edit} /></p>;
}

function Head({ sort }: { readonly sort: string }) {
  const { text } = wording();
  return (
    <thead>
      <tr>
        <SortHead name="title" sort={sort} label={text('commitment.title')} />
        <th scope="col">{text('filter.lead')}</th>
        <th scope="col">{text('commitment.claim')}</th>
        <th scope="col">{text('commitment.assessment')}</th>
        <SortHead name="dueOn" sort={sort} label={text('commitment.due')} />
        <th scope="col">{text('commitment.nextReview')}</th>
      </tr>
    </thead>
  );
}

function Row({ commitment, words }: { readonly commitment: InTable; readonly words: Words }) {
  const { date } = wording();
  return (
    <tr class={parameter('open') === commitment.id ? 'is-open' : ''}>
      <th scope="row"><TitleLink commitment={commitment} /><small>{wording().list(commitment.countryIds.map(words.countries.of))}</small></th>
      <td>{words.agencies.of(commitment.leadAgencyId)}</td>
      <td><Said review={lastOf(commitment, 'claim')} words={words} /><Marks commitment={commitment} /></td>
      <td><Said review={lastOf(commitment, 'assessment')} words={words} isDisputed={commitment.disputed} /></td>
      <td>{commitment.dueOn === undefined ? '–' : date(commitment.dueOn)}<Late commitment={commitment} words={words} /></td>
      <td>{commitment.nextReviewOn ? date(commitment.nextReviewOn) : '–'}</td>
    </tr>
  );
}
