// The only way out of the page. Nothing else names Tauri, so that the same pages run in a browser over the bridge.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import { getCurrentWindow } from '@tauri-apps/api/window';
import type { Commands, Error as WireError, Event } from './bindings';

const bridge = import.meta.env.MODE === 'bridge';

export type Failure = WireError;

/** Whatever was thrown, as an error that can be shown. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) {
    const { message } = thrown as { message: unknown };
    if (typeof message === 'object' && message !== null && 'id' in message) return thrown as Failure;
    return { code: 'internal', message: { id: 'error-internal', args: { detail: String(message) } } };
  }
  return { code: 'internal', message: { id: 'error-internal', args: { detail: String(thrown) } } };
}

/** Runs a command of the program; throws a {@link Failure}. */
export async function call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
  if (bridge) {
    const answer = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-diwan': '1' },
      body: JSON.stringify(request),
    });
    const body: unknown = await answer.json();
    if (!answer.ok) throw asFailure(body);
    return body as Commands[K][1];
  }
  try {
    return await invoke<Commands[K][1]>(name, { req: request });
  } catch (thrown) {
    throw asFailure(thrown);
  }
}

/** Hears what the program tells without being asked. */
export async function onEvent(hear: (event: Event) => void): Promise<() => void> {
  if (bridge) {
    const source = new EventSource('/events');
    source.onmessage = (message: MessageEvent<string>) => hear(JSON.parse(message.data) as Event);
    return () => source.close();
  }
  return await listen<Event>('diwan', (event) => hear(event.payload));
}

/** The size of everything on the page, in percent. In a browser that is the browser's own matter. */
export async function zoomTo(percent: number): Promise<void> {
  document.documentElement.dataset.zoom = String(percent);
  if (!bridge) await getCurrentWebview().setZoom(percent / 100);
}

let shown = false;

/** Shows the window, which stays hidden until it has something to show. */
export async function showWindow(): Promise<void> {
  if (bridge || shown) return;
  shown = true;
  await getCurrentWindow().show();
}
