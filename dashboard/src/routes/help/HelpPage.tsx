import { principal } from '../../features/access/principal.ts';
import { roleText } from '../../features/access/words.ts';
import { StepList } from '../../features/help/StepList.tsx';
import { ShortcutList } from '../../features/help/Shortcuts.tsx';
import { guided, guidedOf } from '../../features/help/steps.ts';
import { ofKpis, ofOverview } from '../../features/help/whats.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useCodes } from '../../shared/names/useNames.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';

/** First steps for each role, the shortcuts, and what the figures count. */
export function HelpPage() {
  const { text } = wording();
  const own = principal.value === null ? [] : guidedOf(principal.value.roles);
  return (
    <div class="help-page">
      <Card area="help-steps" title={text('help.first')} aside={<a href={hrefToPage('about')}>{text('nav.about')}</a>}>
        <div class="help-roles">
          {guided.map(role => (
            <section key={role} data-role={role}>
              <h3>{roleText(wording(), role)} {own.includes(role) && <small>{text('help.yours')}</small>}</h3>
              <StepList role={role} />
            </section>
          ))}
        </div>
      </Card>
      <Card area="help-shortcuts" title={text('help.shortcuts')}><ShortcutList /></Card>
      <Card area="help-figures" title={text('help.figures')}>
        <dl class="help-figures">
          {Object.values(ofOverview).map(({ title, what, list }) => <div key={what}><dt><a href={list({})}>{text(title)}</a></dt><dd>{text(what)}</dd></div>)}
          <Kpis />
        </dl>
      </Card>
    </div>
  );
}

function Kpis() {
  const { text } = wording();
  return <>{useCodes('kpi').map(([code, label]) => (isKpi(code) ? <div key={code}><dt>{label}</dt><dd>{text(ofKpis[code])}</dd></div> : null))}</>;
}

// The registry may have learnt a figure since that this page does not know.
function isKpi(code: string): code is keyof typeof ofKpis {
  return code in ofKpis;
}
