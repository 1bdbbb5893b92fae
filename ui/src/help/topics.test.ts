import { expect, test } from 'vitest';
import { fold } from '../shell/fold';
import { find } from './search';
import { HELP, TOPIC_OF, topicAt, TOPICS } from './topics';

const ENOUGH = 1_400;

test('both languages explain the same, point by point', () => {
  for (const id of TOPICS) expect(HELP.ar[id].points.length, id).toBe(HELP.en[id].points.length);
  expect(Object.keys(HELP.ar)).toEqual(Object.keys(HELP.en));
  expect(Object.keys(HELP.en).sort()).toEqual([...TOPICS].sort());
});

test('a topic is one screen, and says it in its own language', () => {
  for (const id of TOPICS) {
    for (const language of ['en', 'ar'] as const) {
      const { title, lead, points } = HELP[language][id];
      const text = [title, lead, ...points.flatMap(({ head, text: said }) => [head, said])];
      expect(text.join(' ').length, `${language} ${id}`).toBeLessThan(ENOUGH);
      for (const each of text) expect(/\p{Script=Arabic}/u.test(each), each).toBe(language === 'ar' || /[أاة٠-٩]/u.test(each));
    }
  }
});

test('every screen has its topic, and every part of the settings', () => {
  for (const topic of Object.values(TOPIC_OF)) expect(TOPICS).toContain(topic);
  expect(topicAt('deal', null)).toBe('deal');
  expect(topicAt('settings', 'money')).toBe('money');
  expect(topicAt('settings', 'security')).toBe('keys');
  expect(topicAt('settings', 'nonsense')).toBe('start');
});

test('help is found by any spelling, in titles before texts', () => {
  expect(find('RECOVERY', 'en')[0]).toBe('keys');
  expect(find('نسخ احتياطيه', 'ar')[0]).toBe('backups');
  expect(find('الضريبه', 'ar')).toContain('money');
  expect(find('refused rows', 'en')).toEqual(['import']);
  expect(find('zzzz', 'en')).toEqual([]);
  expect(find(' ', 'en')).toEqual([...TOPICS]);
  expect(fold('نسخ احتياطيه')).toBe(fold('نسخ احتياطية'));
});
