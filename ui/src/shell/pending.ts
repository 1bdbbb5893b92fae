/** Changes that are on their way to the program. */
const under = new Set<Promise<unknown>>();
/** What sends off what it still holds back. */
const held = new Set<() => void>();

export function pending<T>(work: Promise<T>): Promise<T> {
  under.add(work);
  const done = () => under.delete(work);
  work.then(done, done);
  return work;
}

/** Has `send` called before anybody waits for what is on its way. Until the returned function is called. */
export function holding(send: () => void): () => void {
  held.add(send);
  return () => void held.delete(send);
}

/** When what is on its way has arrived, or has taken too long. */
export async function arrived(patience = 2000): Promise<void> {
  held.forEach((send) => send());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([Promise.allSettled(under), late]);
  clearTimeout(timer);
}
