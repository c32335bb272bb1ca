import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Integrity, QualityDimensionItem, QualityRuleItem } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { Meter } from '../../shared/ui/Meter.tsx';

/** The number of records that meet each rule of quality, and those that are unverified, disputed, without a source, or out of date. */
export function QualityCard() {
  const { text, percent, language } = wording();
  const integrity = useResource<Integrity>(address('integrity', { lang: language }));
  const score = integrity.value?.quality.score ?? null;
  return (
    <Card area="quality" title={text('about.quality')} aside={score === null ? undefined : percent(score)}>
      <Loaded resource={integrity} lines={8}>
        {value => <div class="about-quality">{value.quality.dimensions.map(dimension => <Dimension key={dimension.id} dimension={dimension} />)}</div>}
      </Loaded>
    </Card>
  );
}

function Dimension({ dimension }: { readonly dimension: QualityDimensionItem }) {
  const rules = dimension.rules.filter(rule => rule.denominator > 0);
  if (rules.length === 0) return null;
  return (
    <section>
      <h3>{dimension.title}</h3>
      <ul class="rows">{rules.map(rule => <Rule key={rule.id} rule={rule} />)}</ul>
    </section>
  );
}

function Rule({ rule }: { readonly rule: QualityRuleItem }) {
  const { text } = wording();
  const left = rule.denominator - rule.numerator;
  return (
    <li data-rule={rule.id}>
      <span>{rule.title}</span>
      <Meter value={rule.numerator} of={rule.denominator} kind="quality" />
      <small>{text('about.doubts.count', { numerator: rule.numerator, denominator: rule.denominator })}{left > 0 && <> · <span class="late">{text('about.doubts.rest', { count: left })}</span></>}</small>
    </li>
  );
}
