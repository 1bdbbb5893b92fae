import type { Theme } from '../bindings';

/** Puts the theme on the page; `system` leaves the choice to the colour scheme of the system. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
