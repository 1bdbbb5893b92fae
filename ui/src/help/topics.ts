import type { Language } from '../bindings';
import type { Screen } from '../shell/router.svelte';
import { ar } from './ar';
import { en } from './en';

/** What the help is about, in the order in which it is listed. */
export const TOPICS = [
  'start', 'import', 'today', 'board', 'table', 'deal', 'people', 'talks', 'search', 'pipelines', 'money', 'figures',
  'undo', 'backups', 'keys', 'shortcuts', 'privacy', 'limits',
] as const;
export type TopicId = (typeof TOPICS)[number];

/** A page of help: what it is for in a sentence, and then point by point. */
export interface Topic {
  title: string;
  lead: string;
  points: readonly { head: string; text: string }[];
}
export type HelpText = Readonly<Record<TopicId, Topic>>;

export const HELP: Record<Language, HelpText> = { en, ar };

/** What a screen is explained by. */
export const TOPIC_OF: Record<Screen, TopicId> = {
  today: 'today',
  board: 'board',
  deals: 'table',
  deal: 'deal',
  companies: 'people',
  company: 'people',
  contacts: 'people',
  contact: 'people',
  staff: 'people',
  person: 'people',
  meetings: 'talks',
  meeting: 'talks',
  insights: 'figures',
  rows: 'figures',
  import: 'import',
  settings: 'start',
  backups: 'backups',
  restore: 'backups',
  history: 'undo',
  help: 'start',
};

/** What a part of the settings is explained by. */
const TOPIC_OF_PART: Record<string, TopicId> = { pipelines: 'pipelines', money: 'money', security: 'keys', workspaces: 'keys', backups: 'backups', about: 'privacy' };

/** The page of help for where the user is. */
export function topicAt(screen: Screen, part: string | null): TopicId {
  return (screen === 'settings' && part !== null && TOPIC_OF_PART[part]) || TOPIC_OF[screen];
}

export function isTopic(text: string | null): text is TopicId {
  return TOPICS.some((id) => id === text);
}
