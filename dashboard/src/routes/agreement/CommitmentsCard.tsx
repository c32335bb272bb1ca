import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Commitment, Fields, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';

/** The commitments in the agreement. */
export function CommitmentsCard({ agreementId }: { readonly agreementId: string }) {
  const { text, of, date } = wording();
  const labels = useLabels();
  const list = useResource<List<Fields<Commitment, 'id' | 'title' | 'status' | 'dueOn'>>>(address('commitments', { agreement: agreementId, fields: 'id,title,status,dueOn', limit: '500' }));
  return (
    <Card area="commitments" title={text('collection.commitments')}>
      <Loaded resource={list}>
        {value => (value.items.length === 0 ? <Empty>{text('agreement.noCommitments')}</Empty> : (
          <ul class="agreement-commitments">
            {value.items.map(one => (
              <li key={one.id}>
                <a href={hrefToPage('commitments', { open: one.id })}><bdi>{of(one.title)}</bdi></a> <span class="tag">{labels('commitmentStatus', one.status)}</span>
                {one.dueOn !== undefined && <small class="note"> {date(one.dueOn)}</small>}
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </Card>
  );
}
