import type { SavedView } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useCodes, useNames } from '../../shared/names/useNames.ts';
import type { ViewChange } from './OneView.tsx';

interface Props {
  readonly view: SavedView;
  /** Whether a change is being saved. The next change needs the version that it makes. */
  readonly isBusy: boolean;
  readonly onChange: (change: ViewChange) => void;
}

/** The teams whose lists open with a view: roles, and agencies. */
export function DefaultOf({ view, isBusy, onChange }: Props) {
  const { text, of } = wording();
  const roles = useCodes('keyRole');
  const agencies = useNames('agencies');
  const switched = <T extends string>(all: readonly T[], one: T) => (all.includes(one) ? all.filter(other => other !== one) : [...all, one]);
  const name = of(view.title);
  return (
    <details class="view-teams">
      <summary aria-label={text('views.default.name', { name })}>{text('views.default')}</summary>
      <fieldset disabled={isBusy}>
        <legend class="visually-hidden">{text('views.default.name', { name })}</legend>
        {roles.map(([code, label]) => {
          const role = code as SavedView['defaultOfRoles'][number];
          return <label key={code}><input type="checkbox" checked={view.defaultOfRoles.includes(role)} onChange={() => onChange({ defaultOfRoles: switched(view.defaultOfRoles, role) })} /> {label}</label>;
        })}
        {view.defaultOfAgencyIds.map(id => (
          <label key={id}><input type="checkbox" checked onChange={() => onChange({ defaultOfAgencyIds: switched(view.defaultOfAgencyIds, id) })} /> <bdi>{agencies.of(id)}</bdi></label>
        ))}
        <label class="field"><span>{text('views.default.agency')}</span>
          <select value="" onChange={event => event.currentTarget.value !== '' && onChange({ defaultOfAgencyIds: [...view.defaultOfAgencyIds, event.currentTarget.value] })}>
            <option value="">–</option>
            {agencies.choices.filter(([id]) => !view.defaultOfAgencyIds.includes(id)).map(([id, label]) => <option key={id} value={id}>{label}</option>)}
          </select>
        </label>
      </fieldset>
    </details>
  );
}
