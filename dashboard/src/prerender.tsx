import { renderToString } from 'preact-render-to-string';
import { FirstView } from './app/FirstView.tsx';
import type { LanguageTag } from './shared/api/shapes.ts';
import { speak, wording } from './shared/i18n/index.ts';
import { directionOf } from './shared/i18n/language.ts';

/** The first view of the overview as HTML, for the page that the server fills with figures. */
export interface Prerendered {
  readonly title: string;
  readonly direction: string;
  readonly body: string;
}

/** Renders the first view in a language, for a reader of whom nothing is known. */
export async function prerender(language: LanguageTag): Promise<Prerendered> {
  await speak(language);
  const { text } = wording();
  return { title: `${text('nav.overview')} · ${text('app.name')}`, direction: directionOf(language), body: renderToString(<FirstView />) };
}
