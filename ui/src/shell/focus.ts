import { tick } from 'svelte';

/** Whether the keyboard is nowhere: what it was at is gone. */
export function adrift(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}

/** Brings the keyboard back to the screen when it is nowhere. */
export function ashore(): void {
  if (!adrift() || document.querySelector('dialog[open]')) return;
  const home = document.querySelector<HTMLElement>('#main [data-home]') ?? document.getElementById('main');
  home?.focus();
}

/** Brings the keyboard back to where a form was opened from, once the form is gone. */
export async function back(within: HTMLElement | null, selector: string): Promise<void> {
  await tick();
  within?.querySelector<HTMLElement>(selector)?.focus();
}

/** Whatever takes away what has the focus, the focus does not stay nowhere. Until the returned function is called. */
export function watchFocus(): () => void {
  let last: Element | null = null;
  const see = () => (last = document.activeElement);
  const observer = new MutationObserver(() => {
    if (!last || last.isConnected || !adrift()) return;
    last = null;
    // The screen itself may know better, and is asked first.
    setTimeout(ashore);
  });
  addEventListener('focusin', see);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    removeEventListener('focusin', see);
    observer.disconnect();
  };
}
