import { CommitmentTable } from '../../routes/commitments/CommitmentTable.tsx';
import { addressOfTotals } from '../../routes/figures/choices.ts';
import { FigureCard } from '../../routes/figures/FigureCard.tsx';
import { useResource } from '../../shared/api/resource.ts';
import type { Series } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useCodes, useNames } from '../../shared/names/useNames.ts';
import { parameter } from '../../shared/router/location.ts';
import { Loaded } from '../../shared/ui/Card.tsx';

/** A figure of the mechanism over time, chosen and narrowed by the address with the parameters of its page. */
export function FiguresContent() {
  const series = useResource<Series>(addressOfTotals(wording().language));
  return <Loaded resource={series} lines={8}>{value => <div class="figures-page"><FigureCard series={value} today={parameter('asOf') === null ? value.asOf : ''} /></div>}</Loaded>;
}

/** The commitments that the address lets through. */
export function CommitmentsContent() {
  const words = { labels: useLabels(), countries: useNames('countries'), agencies: useNames('agencies'), statuses: useCodes('commitmentStatus') };
  return <div class="commitments-page"><CommitmentTable words={words} /></div>;
}
