import { signal } from '@preact/signals';
import { principal } from '../../features/access/principal.ts';

const prefix = 'bang-giao.countries.';

// The choice since the page was opened. The browser stores it for the next time.
const chosen = signal<Readonly<Record<string, readonly string[]>>>({});

/** The countries that a person has chosen in this browser. They are stored under the person's name, also after signing out. */
export function chosenCountries(): readonly string[] {
  const name = principal.value?.name ?? '';
  return chosen.value[name] ?? kept(name);
}

export function chooseCountries(ids: readonly string[]): void {
  const name = principal.peek()?.name ?? '';
  chosen.value = { ...chosen.peek(), [name]: ids };
  if (ids.length === 0) localStorage.removeItem(prefix + name);
  else localStorage.setItem(prefix + name, JSON.stringify(ids));
}

function kept(name: string): readonly string[] {
  return idsIn(localStorage.getItem(prefix + name) ?? '[]');
}

/** The ids in a stored text; none where something else has written over it. */
export function idsIn(text: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored) ? stored.filter(id => typeof id === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
