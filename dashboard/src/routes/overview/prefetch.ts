import { address, give, prefetch } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import type { LanguageTag } from '../../shared/api/shapes.ts';
import type { Day } from '../../shared/dates/days.ts';
import { centres, pointsOfView } from '../../features/map/atlas.ts';
import { loadAtlas } from '../../features/map/loading.ts';
import { dayOfAddress } from './useDay.ts';
import { codesAddress } from '../../shared/names/useLabels.ts';
import { countriesAddress, stepsAddress } from '../../features/relations/useFacts.ts';

/** The address of the figures of a day. */
export function summaryAddress(asOf: Day | null, language: LanguageTag): string {
  return address('summary', { asOf: asOf ?? undefined, lang: language });
}

/** Takes over the figures that the page came with. They are the public's, so a signed-in reader does not use them. */
export function takeFiguresOfPage(): void {
  const data = document.getElementById('summary');
  if (data !== null && credential.value === null) give(data.dataset['path'] ?? '', JSON.parse(data.textContent));
}

/** Requests all data of the overview while its texts are still loading, so that nothing waits without need. */
export function prefetchOverview(language: LanguageTag): void {
  loadAtlas(pointsOfView[0], centres[0]).catch(() => undefined);
  for (const path of [summaryAddress(dayOfAddress(), language), countriesAddress, stepsAddress, codesAddress]) prefetch(path);
}
