import type { AnyField, FilePreview, ImportWhat } from '../bindings';

/** What a file of deals would bring. */
export type DealsPreview = Extract<FilePreview, { what: 'deals' }>;

/** What is said of a file, by what its rows are. */
export const WORDS = {
  deals: { go: 'import-go', update: 'import-go-update', done: 'import-done', changes: 'import-changes-title', record: 'import-deal', keep: 'import-keep-rest' },
  companies: {
    go: 'records-go-companies',
    update: 'records-update-companies',
    done: 'records-done-companies',
    changes: 'records-changes',
    record: 'field-company',
    keep: 'records-keep-rest',
  },
  contacts: {
    go: 'records-go-contacts',
    update: 'records-update-contacts',
    done: 'records-done-contacts',
    changes: 'records-changes',
    record: 'field-contact',
    keep: 'records-keep-rest',
  },
} as const satisfies Record<ImportWhat, unknown>;

/** What a column of companies or of contacts can mean, in the order in which it is offered. */
export const RECORD_FIELDS: Record<Exclude<ImportWhat, 'deals'>, AnyField[]> = {
  companies: ['name', 'phone', 'email', 'website', 'address', 'city', 'industry', 'owner', 'note', 'external_id'],
  contacts: ['name', 'first_name', 'last_name', 'company', 'company_id', 'job', 'phone', 'mobile', 'email', 'note', 'external_id'],
};
