import type { DealField } from '../bindings';

/** What a column can mean, in the order in which it is offered. A new meaning is missed here by the compiler. */
const ALL: Record<DealField, null> = {
  title: null,
  company: null,
  owner: null,
  product: null,
  stage: null,
  status: null,
  value: null,
  currency: null,
  created_on: null,
  closed_on: null,
  lost_reason: null,
  external_id: null,
};

export const FIELDS = Object.keys(ALL) as DealField[];
