/** The sizes of everything that can be chosen, in percent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The usual size. */
export const USUAL_ZOOM = 100;

/** The next size that way; the same at the end. */
export function nextZoom(zoom: number, way: 1 | -1): number {
  const beyond = ZOOMS.filter((each) => (way > 0 ? each > zoom : each < zoom));
  return (way > 0 ? beyond[0] : beyond.at(-1)) ?? zoom;
}
