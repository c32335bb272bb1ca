import type { Role } from '../../shared/api/shapes.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';

/** The roles that have first steps, the most common first. */
export const guided = ['reader', 'reporter', 'assessor', 'editor', 'admin'] as const satisfies readonly Role[];

export type Guided = (typeof guided)[number];

/** A first step of a role, with its page; null for a step on any page. */
export interface Step {
  readonly text: MessageKey;
  readonly path: string | null;
  readonly query?: Readonly<Record<string, string>>;
}

export const steps: Readonly<Record<Guided, readonly Step[]>> = {
  reader: [
    { text: 'help.reader.find', path: null },
    { text: 'help.reader.day', path: '' },
    { text: 'help.reader.list', path: 'records' },
    { text: 'help.reader.subscribe', path: 'countries' },
  ],
  reporter: [
    { text: 'help.reporter.owed', path: 'work' },
    { text: 'help.reporter.claim', path: 'work', query: { view: 'reports' } },
    { text: 'help.reporter.form', path: 'work', query: { view: 'reports' } },
    { text: 'help.reporter.obstacle', path: null },
  ],
  assessor: [
    { text: 'help.assessor.queue', path: 'work', query: { view: 'assess' } },
    { text: 'help.assessor.answer', path: null },
    { text: 'help.assessor.round', path: 'work', query: { view: 'round' } },
  ],
  editor: [
    { text: 'help.editor.new', path: 'work', query: { view: 'records' } },
    { text: 'help.editor.correct', path: 'records' },
    { text: 'help.editor.import', path: 'work/import' },
    { text: 'help.editor.source', path: null },
  ],
  admin: [
    { text: 'help.admin.keys', path: 'work/keys' },
    { text: 'help.admin.agencies', path: 'work/agencyAccounts' },
    { text: 'help.admin.rules', path: 'work', query: { view: 'records' } },
    { text: 'help.admin.quality', path: 'about' },
  ],
};

/** The roles among those of somebody that have steps of their own; a person without such a role has the steps of a reader. */
export function guidedOf(roles: readonly Role[]): readonly Guided[] {
  const own = guided.filter(role => roles.includes(role));
  return own.length === 0 ? ['reader'] : own;
}
