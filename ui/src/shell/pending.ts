/** Changes that are on their way to the program. */
const under = new Set<Promise<unknown>>();

export function pending<T>(work: Promise<T>): Promise<T> {
  under.add(work);
  const done = () => under.delete(work);
  work.then(done, done);
  return work;
}

/** When what is on its way has arrived, or has taken too long. */
export async function arrived(patience = 2000): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([Promise.allSettled(under), late]);
  clearTimeout(timer);
}
