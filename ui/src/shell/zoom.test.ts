import { expect, test } from 'vitest';
import { nextZoom, ZOOMS } from './zoom';

test('sizes go up and down one by one, and end', () => {
  let zoom = 80;
  const met = [zoom];
  for (let next = nextZoom(zoom, 1); next !== zoom; next = nextZoom(zoom, 1)) met.push((zoom = next));
  expect(met).toEqual([...ZOOMS]);
  expect(nextZoom(80, -1)).toBe(80);
  expect(nextZoom(100, -1)).toBe(90);
  // One that another program left.
  expect([nextZoom(133, 1), nextZoom(133, -1)]).toEqual([150, 125]);
});
