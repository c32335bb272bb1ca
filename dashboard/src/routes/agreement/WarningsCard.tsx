import type { Warnings } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';

/** The warnings for an officer, with the existing answers. */
export function WarningsCard({ warnings }: { readonly warnings: Warnings }) {
  const { text } = wording();
  return (
    <Card area="warnings" title={text('agreement.warnings')} aside={text('agreement.warnings.open', { count: warnings.open })}>
      <ul class="warnings">
        {warnings.items.map((one, index) => (
          <li key={index}>
            <b>{one.label}</b>{one.basis !== undefined && <small class="note"> <bdi>{one.basis}</bdi></small>}
            {one.agreement !== undefined && <> · <a href={hrefToPage(`agreements/${encodeURIComponent(one.agreement.id)}`)}><bdi>{one.agreement.name ?? one.agreement.id}</bdi></a></>}
            {one.answer !== undefined && <p class="note">{text('agreement.answer')}: <bdi>{one.answer}</bdi></p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
