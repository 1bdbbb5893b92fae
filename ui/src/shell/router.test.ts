import { beforeAll, expect, test, vi } from 'vitest';

let parse: typeof import('./router.svelte').parse;

beforeAll(async () => {
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('addEventListener', () => undefined);
  ({ parse } = await import('./router.svelte'));
});

test('an address names a screen', () => {
  expect(parse('')).toMatchObject({ screen: 'today', id: null });
  expect(parse('#/board/p1')).toMatchObject({ screen: 'board', id: 'p1' });
  expect(parse('#/deal/d1')).toMatchObject({ screen: 'deal', id: 'd1' });
  expect(parse('#/deal/')).toMatchObject({ screen: 'today', id: null });
  expect(parse('#/insights?w=all')).toMatchObject({ screen: 'insights' });
  expect(parse('#/insights/rows?rows=won').query.get('rows')).toBe('won');
  expect(parse('#/history')).toMatchObject({ screen: 'history' });
  expect(parse('#/backups')).toMatchObject({ screen: 'backups' });
  expect(parse('#/backups/preview?b=here%2Fa').query.get('b')).toBe('here/a');
  expect(parse('#/backups/preview?b=a')).toMatchObject({ screen: 'restore' });
  expect(parse('#/nonsense/%E0%A4%A')).toMatchObject({ screen: 'today' });
});
