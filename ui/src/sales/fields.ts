import type { DealField } from '../bindings';

/** What a column can mean, in the order in which it is offered. A new meaning is missed here by the compiler. */
const ALL: Record<DealField, null> = {
  title: null,
  company: null,
  contact: null,
  owner: null,
  product: null,
  quantity: null,
  stage: null,
  status: null,
  value: null,
  currency: null,
  source: null,
  created_on: null,
  expected_on: null,
  closed_on: null,
  lost_reason: null,
  next_step: null,
  note: null,
  external_id: null,
};

export const FIELDS = Object.keys(ALL) as DealField[];
