import { scopeFilters } from '../../features/figures/query.ts';
import { wording } from '../../shared/i18n/index.ts';

const labels = {
  sector: 'field.sector',
  agreement: 'filter.agreement',
  inAgreement: 'filter.inAgreement',
  atActivity: 'filter.atActivity',
  highLevel: 'filter.highLevel',
  concludedAs: 'filter.concludedAs',
} as const;

/** Names the chosen filters that do not apply to a card; nothing if all do. */
export function NotNarrowed({ by, said }: { readonly by: readonly (keyof typeof labels)[]; readonly said: 'figures.notBy' | 'figures.notBy.texts' }) {
  const { text } = wording();
  const chosen = scopeFilters();
  const names = by.filter(name => name in chosen).map(name => text(labels[name]));
  return names.length === 0 ? null : <p class="note">{text(said, { filters: names.join(' · ') })}</p>;
}
