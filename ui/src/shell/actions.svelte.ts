import { backUp } from '../backups/tasks';
import type { MessageId } from '../i18n/i18n.svelte';
import { bare, t, tIn } from '../i18n/i18n.svelte';
import { topicAt } from '../help/topics';
import { privacy } from '../meetings/privacy.svelte';
import { workspaces } from '../workspace/list.svelte';
import { fold } from './fold';
import { places } from './places.svelte';
import { router } from './router.svelte';
import { session } from './session.svelte';
import { type Keys } from './shortcuts';
import { redo, undo } from './undo';
import { nextZoom, USUAL_ZOOM } from './zoom';

export interface Action {
  id: MessageId;
  /** Its name, where a message alone does not name it; unique within its `id`. */
  name?: string;
  group: 'group-go' | 'group-do' | 'group-deal' | 'group-today' | 'group-workspace';
  keys?: Keys[];
  /** Belongs to the field while somebody types in one. */
  yields?: boolean;
  run: () => void;
}

/** What is open on top of the screens. */
class Overlay {
  current = $state<'palette' | 'shortcuts' | 'add' | null>(null);
  #title = '';

  /** Opens the form for a new deal, which begins with this title. */
  add(title: string): void {
    this.#title = title;
    this.current = 'add';
  }

  /** What that form begins with; told once. */
  takeTitle(): string {
    const title = this.#title;
    this.#title = '';
    return title;
  }
}

export const overlay = new Overlay();

/** Actions of the screen on display; a screen puts its own here while it is shown. */
class Local {
  list = $state.raw<Action[]>([]);
}

export const local = new Local();

/** Everything the program can do now: the palette lists it, the keyboard runs it. */
export function actions(): Action[] {
  const { preferences, status } = session;
  const list: Action[] = [
    ...local.list,
    { id: 'action-new-deal', group: 'group-do', keys: [{ code: 'KeyN', mod: true }], run: () => overlay.add('') },
    { id: 'action-undo', group: 'group-do', keys: [{ code: 'KeyZ', mod: true }], yields: true, run: () => void undo() },
    {
      id: 'action-redo',
      group: 'group-do',
      keys: [
        { code: 'KeyZ', mod: true, shift: true },
        { code: 'KeyY', mod: true },
      ],
      yields: true,
      run: () => void redo(),
    },
    { id: 'action-today', group: 'group-go', keys: [{ code: 'Digit1', mod: true }], run: () => router.go('/today') },
    { id: 'action-pipeline', group: 'group-go', keys: [{ code: 'Digit2', mod: true }], run: () => router.go(places.of('board').slice(1)) },
    { id: 'action-deals', group: 'group-go', keys: [{ code: 'Digit3', mod: true }], run: () => router.go(places.of('deals').slice(1)) },
    { id: 'action-companies', group: 'group-go', keys: [{ code: 'Digit4', mod: true }], run: () => router.go('/companies') },
    { id: 'action-contacts', group: 'group-go', keys: [{ code: 'Digit5', mod: true }], run: () => router.go('/contacts') },
    { id: 'action-staff', group: 'group-go', keys: [{ code: 'Digit6', mod: true }], run: () => router.go('/staff') },
    { id: 'action-meetings', group: 'group-go', keys: [{ code: 'KeyO', mod: true, shift: true }], run: () => router.go('/one-on-ones') },
    { id: 'talk-present', group: 'group-do', keys: [{ code: 'KeyH', mod: true, shift: true }], run: () => privacy.toggle() },
    { id: 'action-insights', group: 'group-go', keys: [{ code: 'Digit7', mod: true }], run: () => router.go(places.of('insights').slice(1)) },
    { id: 'action-import', group: 'group-go', keys: [{ code: 'Digit8', mod: true }], run: () => router.go('/import') },
    { id: 'action-history', group: 'group-go', keys: [{ code: 'Digit9', mod: true }], run: () => router.go('/history') },
    { id: 'action-settings', group: 'group-go', keys: [{ code: 'Comma', mod: true }], run: () => router.go('/settings') },
    { id: 'action-stages', group: 'group-go', run: () => router.go('/settings/pipelines') },
    { id: 'action-money', group: 'group-go', run: () => router.go('/settings/money') },
    { id: 'action-help', group: 'group-go', keys: [{ code: 'F1' }], run: () => router.go(`/help/${topicAt(router.route.screen, router.route.id)}`) },
    { id: 'action-backups', group: 'group-go', run: () => router.go('/backups') },
    { id: 'action-backup-now', group: 'group-do', run: () => void backUp() },
    { id: 'action-lock', group: 'group-workspace', keys: [{ code: 'KeyL', mod: true }], run: () => void session.lock() },
    { id: 'action-palette', group: 'group-do', keys: [{ code: 'KeyK', mod: true }], run: () => (overlay.current = 'palette') },
    { id: 'action-shortcuts', group: 'group-do', keys: [{ code: 'Slash', shift: true }], yields: true, run: () => (overlay.current = 'shortcuts') },
  ];
  for (const theme of ['system', 'light', 'dark'] as const) {
    if (preferences.theme !== theme) list.push({ id: `action-theme-${theme}`, group: 'group-workspace', run: () => void session.prefer({ theme }) });
  }
  const zoom = (to: number) => void (to !== preferences.zoom && session.prefer({ zoom: to }));
  list.push(
    {
      id: 'action-zoom-in',
      group: 'group-workspace',
      keys: [
        { code: 'Equal', mod: true },
        { code: 'Equal', mod: true, shift: true },
        { code: 'NumpadAdd', mod: true },
      ],
      run: () => zoom(nextZoom(preferences.zoom, 1)),
    },
    {
      id: 'action-zoom-out',
      group: 'group-workspace',
      keys: [
        { code: 'Minus', mod: true },
        { code: 'NumpadSubtract', mod: true },
      ],
      run: () => zoom(nextZoom(preferences.zoom, -1)),
    },
    {
      id: 'action-zoom-usual',
      group: 'group-workspace',
      keys: [
        { code: 'Digit0', mod: true },
        { code: 'Numpad0', mod: true },
      ],
      run: () => zoom(USUAL_ZOOM),
    },
  );
  const calendar = preferences.calendar === 'with_hijri' ? 'gregorian' : 'with_hijri';
  list.push({ id: `action-calendar-${calendar}`, group: 'group-workspace', run: () => void session.prefer({ calendar }) });
  const digits = preferences.digits === 'arab' ? 'latn' : 'arab';
  list.push({ id: `action-digits-${digits}`, group: 'group-workspace', run: () => void session.prefer({ digits }) });
  const language = preferences.language === 'ar' ? 'en' : 'ar';
  list.push({ id: `action-language-${language}`, group: 'group-workspace', run: () => void session.prefer({ language }) });
  for (const entry of workspaces.all.filter(({ open }) => !open)) {
    const name = `${t('action-switch')}: ${workspaces.name(entry)}`;
    list.push({ id: 'action-switch', name, group: 'group-workspace', run: () => void session.choose(entry.folder) });
  }
  list.push({ id: 'action-workspace-new', group: 'group-workspace', run: () => void session.choose(null) });
  if (status?.demo) list.push({ id: 'action-demo-leave', group: 'group-workspace', run: () => void session.leaveDemo() });
  else {
    list.push({ id: 'action-demo', group: 'group-workspace', run: () => void session.openDemo() });
    list.push({ id: 'security-recovery-new', group: 'group-workspace', run: () => (session.recovering = true) });
  }
  return list;
}

/** The actions whose name, in either language, holds every word that was typed. */
export function matching(text: string, more: Action[] = []): Action[] {
  const words = fold(text).split(' ').filter(Boolean);
  const order: Action['group'][] = ['group-deal', 'group-today', 'group-do', 'group-go', 'group-workspace'];
  return [...actions(), ...more]
    .filter(({ id, name = '', group }) => {
      if (id === 'action-palette') return false;
      const names = fold([bare(t(group)), tIn('en', id), tIn('ar', id), name].join(' '));
      return words.every((word) => names.includes(word));
    })
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}
