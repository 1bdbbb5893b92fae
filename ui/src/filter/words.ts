import type { DealFilter } from '../bindings';
import { money, t } from '../i18n/i18n.svelte';
import { windowText } from '../insights/insights.svelte';
import type { FilterField, NameField } from './filter.svelte';

interface Known {
  name: (id: string) => string | null;
  currency: string;
  stages: { id: string; label: string }[];
  pipelines: { id: string; label: string }[];
}

/** What stands for nobody, or for an unknown source. */
export function noneOf(field: NameField): string {
  return t(field === 'sources' ? 'filter-none-source' : 'filter-none-owner');
}

/** More than so many are counted. */
const FEW = 2;

function several(all: string[]): string {
  const shown = all.slice(0, FEW).join(t('filter-comma'));
  return all.length > FEW ? t('filter-more', { shown, count: all.length - FEW }) : shown;
}

/** What a field of a filter asks for, in a few words. */
export function summary(filter: DealFilter, field: FilterField, { name, currency, stages, pipelines }: Known): string {
  const labelled = (ids: string[], of: { id: string; label: string }[]) => several(ids.map((id) => of.find((each) => each.id === id)?.label ?? '…'));
  const amount = (minor: number) => money({ minor, currency });
  switch (field) {
    case 'owners':
    case 'sources':
    case 'products':
    case 'companies':
    case 'contacts':
      return several(filter[field].map((id) => (id === null ? noneOf(field) : (name(id) ?? '…'))));
    case 'pipeline':
      return labelled(filter.pipeline ? [filter.pipeline] : [], pipelines);
    case 'stages':
      return labelled(filter.stages, stages);
    case 'statuses':
      return several(filter.statuses.map((status) => t(`deal-status-${status}`)));
    case 'idle':
      return several(filter.idle.map((state) => t(`filter-idle-${state}`)));
    case 'next_step':
      return filter.next_step ? t(`filter-next-${filter.next_step}`) : '';
    case 'owner_left':
      return '';
    case 'text':
      return filter.text ?? '';
    case 'value': {
      const { value_from: from, value_to: to } = filter;
      if (from !== null && to !== null) return t('window-between', { from: amount(from), to: amount(to) });
      if (from !== null) return t('filter-at-least', { value: amount(from) });
      return to === null ? '' : t('filter-at-most', { value: amount(to) });
    }
    default:
      return windowText(filter[field]);
  }
}
