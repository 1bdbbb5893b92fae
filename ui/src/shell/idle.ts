import type { Event } from '../bindings';
import { t } from '../i18n/i18n.svelte';
import { call } from '../ipc';
import { events } from './events';
import { toasts } from './toasts.svelte';

const AT_MOST_EVERY = 10_000;

/** Tells the program that somebody is there, and the user that they are about to be locked out. Until the returned function is called. */
export function watchUse(): () => void {
  let told = 0;
  let at = '';

  function touch(event: globalThis.Event) {
    if (event instanceof PointerEvent && event.type === 'pointermove') {
      // What moves under a pointer that rests is nobody's hand.
      const now = `${event.screenX} ${event.screenY}`;
      if (now === at) return;
      at = now;
    }
    if (Date.now() - told < AT_MOST_EVERY) return;
    told = Date.now();
    // Locked or gone: then there is nothing to keep open.
    call('session_touch', null).catch(() => undefined);
  }

  const signs = ['keydown', 'pointerdown', 'wheel', 'pointermove'] as const;
  for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true });
  const { hear, off } = warning();
  const unhear = events.hear(hear);
  return () => {
    for (const sign of signs) removeEventListener(sign, touch, { capture: true });
    unhear();
    off();
  };
}

function warning(): { hear: (event: Event) => void; off: () => void } {
  let toast: number | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  function off() {
    clearInterval(timer);
    if (toast !== null) toasts.close(toast);
    toast = null;
  }

  function hear(event: Event) {
    if (event.kind === 'lock_off' || event.kind === 'locked') off();
    if (event.kind !== 'lock_soon') return;
    off();
    const until = Date.now() + event.seconds * 1000;
    toast = toasts.show(t('lock-soon', { seconds: event.seconds }), { stays: true });
    // Said once; shown second by second.
    timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      if (toast !== null) toasts.update(toast, { text: t('lock-soon', { seconds }) });
    }, 1000);
  }

  return { hear, off };
}
