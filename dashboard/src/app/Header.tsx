import { AccountMenu } from '../features/access/AccountMenu.tsx';
import { BellButton } from '../features/teamwork/BellButton.tsx';
import { FindButton } from '../features/find/FindButton.tsx';
import { profile } from '../shared/profile/profile.ts';
import { ownNames } from '../shared/i18n/language.ts';
import { wording } from '../shared/i18n/index.ts';
import { change, hrefTo, hrefToPage, parameter, place } from '../shared/router/location.ts';
import { namedPages, sections } from './routes.ts';
import { latest } from '../shared/page/latest.ts';
import { choose, theme, themes, type Theme } from './theme.ts';

/** The header of every page: the owner, the navigation, and the reader's settings. */
export function Header() {
  const { text } = wording();
  return (
    <header class="page-head">
      <a class="brand" href={hrefToPage('')}>
        <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="12" cy="16" r="7.5" /><circle cx="20" cy="16" r="7.5" /></svg>
        <span><b>{text('app.name')}</b> <small>{text('app.subtitle')}</small></span>
      </a>
      <nav aria-label={text('app.navigation')}>
        {sections().map(route => (
          <a key={route.path} href={hrefToPage(route.path)} aria-current={currency(route.path, place.value.path)}>{text(route.title)}</a>
        ))}
      </nav>
      <FindButton pages={namedPages().map(route => ({ path: route.path, title: text(route.title) }))} />
      <Latest />
      <BellButton />
      <AccountMenu />
      <Preferences />
    </header>
  );
}

// On a page within a section, the link to the section is marked as the current one.
function currency(section: string, path: string): 'page' | 'true' | undefined {
  if (section === path) return 'page';
  return section !== '' && path.startsWith(`${section}/`) ? 'true' : undefined;
}

// On the overview, whose page comes with figures, it keeps its place before the first answer, so that they do not move. Other pages may have
// no time to show.
function Latest() {
  const { text, time } = wording();
  const known = latest.value;
  if (known === null && place.value.path !== '') return null;
  return (
    <p class={known === null ? 'latest latest-awaited' : 'latest'} aria-hidden={known === null}>
      <span>{text('app.updated', { time: time(known?.at ?? new Date(0)) })}</span>
      <span>{text('app.version', { version: known?.version ?? 1000 })}</span>
    </p>
  );
}

const themeTexts = { system: 'app.theme.system', light: 'app.theme.light', dark: 'app.theme.dark' } as const;

function Preferences() {
  const { text, language } = wording();
  const isWall = parameter('wall') !== null;
  return (
    <div class="preferences">
      <select aria-label={text('app.language')} value={language} onChange={event => change({ lang: event.currentTarget.value, cursor: null })}>
        {profile.value.languages.map(tag => <option key={tag} value={tag} lang={tag}>{ownNames[tag]}</option>)}
      </select>
      <select aria-label={text('app.theme')} value={theme.value} onChange={event => choose(event.currentTarget.value as Theme)}>
        {themes.map(one => <option key={one} value={one}>{text(themeTexts[one])}</option>)}
      </select>
      {place.value.path === '' && <a class={isWall ? 'button' : 'button wall-button'} href={hrefTo('', { wall: isWall ? null : '' })}>{text(isWall ? 'app.wall.leave' : 'app.wall')}</a>}
      <button type="button" class="print-button" onClick={() => print()}>{text('app.print')}</button>
    </div>
  );
}
