import { signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';
export const themes: readonly Theme[] = ['system', 'light', 'dark'];

const name = 'bang-giao.theme';

/** The reader's own choice. It is not in the address, because other readers have choices of their own. */
export const theme = signal<Theme>(stored());

export function choose(chosen: Theme): void {
  theme.value = chosen;
  localStorage.setItem(name, chosen);
  apply();
}

/** The style sheets know `data-theme`; without it they follow the device. */
export function apply(): void {
  if (theme.value === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme.value;
}

function stored(): Theme {
  const text = localStorage.getItem(name);
  return themes.find(one => one === text) ?? 'system';
}
