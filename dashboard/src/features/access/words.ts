import type { Wording } from '../../shared/i18n/index.ts';
import type { Why } from './principal.ts';
import type { Role } from '../../shared/api/shapes.ts';

const roles = {
  public: 'access.role.public', reporter: 'access.role.reporter', reader: 'access.role.reader', assessor: 'access.role.assessor', editor: 'access.role.editor', admin: 'access.role.admin',
} as const;
const faults = {
  offline: 'access.fault.offline', expired_key: 'access.fault.expiredKey', unknown_key: 'access.fault.unknownKey', invalid_token: 'access.fault.token',
} as const;

/** The name of a role. */
export function roleText({ text }: Wording, role: Role): string {
  return text(roles[role]);
}

/** The reason why somebody is not signed in, and what to do. */
export function whyText({ text }: Wording, why: Why): string {
  if (why.kind === 'limited') return text('access.fault.limited', { count: why.seconds });
  return why.kind === 'other' ? text('access.fault.other', { detail: why.detail }) : text(faults[why.kind]);
}
