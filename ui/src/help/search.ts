import type { Language } from '../bindings';
import { fold } from '../shell/fold';
import { HELP, TOPICS, type TopicId } from './topics';

/** The topics that hold every word of a text, those that have one in the title first. */
export function find(text: string, language: Language): TopicId[] {
  const words = fold(text).split(' ').filter(Boolean);
  const places = TOPICS.map((id) => {
    const { title, lead, points } = HELP[language][id];
    const name = fold(title);
    const all = fold([title, lead, ...points.flatMap(({ head, text: said }) => [head, said])].join(' '));
    return { id, holds: words.every((word) => all.includes(word)), named: words.some((word) => name.includes(word)) };
  });
  return places
    .filter(({ holds }) => holds)
    .sort((a, b) => Number(b.named) - Number(a.named))
    .map(({ id }) => id);
}
