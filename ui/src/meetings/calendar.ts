import { locale, t, tl } from '../i18n/i18n.svelte';
import { call } from '../ipc';
import { toasts } from '../shell/toasts.svelte';
import { work } from '../shell/work';
import { save } from '../table/export';

/** Writes the one-on-ones to come into a calendar file. Its name says nothing of whom they are with. */
export async function exportCalendar(person: string | null): Promise<void> {
  const { language } = locale;
  const result = await work(t('talk-calendar-writing'), () => call('meeting_calendar', { person, language }));
  if (result?.kind !== 'file') return;
  const file = `${tl('talk-calendar-file')}-${locale.today}.ics`;
  save(file, result.content, 'ics');
  toasts.show(t('talk-calendar-written', { file }));
}
