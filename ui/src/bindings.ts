// Generated from the list of commands: `cargo xtask bindings`. Do not edit.

export type ActivityAdd = { 
/**
 * For which deal.
 */
deal: DealId, 
/**
 * What kind of doing.
 */
kind: ActivityKind, 
/**
 * What.
 */
text: string, 
/**
 * When it is due, `YYYY-MM-DD`; `None`, or nothing in it: no day.
 */
due_on: string | null, };
export type ActivityDone = { 
/**
 * Which.
 */
activity: ActivityId, 
/**
 * Whether it is.
 */
done: boolean, };
export type ActivityEdit = { 
/**
 * Which.
 */
activity: ActivityId, 
/**
 * What kind of doing.
 */
kind?: ActivityKind | null, 
/**
 * What.
 */
text?: string | null, 
/**
 * When it is due, `YYYY-MM-DD`; an empty text: no day.
 */
due_on?: string | null, };
export type ActivityId = string;
export type ActivityKind = "task" | "call" | "message" | "meeting" | "visit";
export type ActivityRef = { 
/**
 * Which.
 */
activity: ActivityId, };
export type Amount = { 
/**
 * Minor units; `None`: nothing was typed, or it was refused.
 */
minor: number | null, 
/**
 * Why it was refused.
 */
refused: Message | null, };
export type AmountRead = { 
/**
 * In any digits.
 */
text: string, };
export type AnyField = DealField | RecordField;
export type Area = "workspace" | "pipelines" | "deals" | "staff" | "companies" | "contacts" | "products" | "sources" | "activities" | "notes" | "files" | "views" | "duplicates" | "meetings";
export type Arg = number | string;
export type Attachment = { 
/**
 * Identity.
 */
id: AttachmentId, 
/**
 * Its name.
 */
name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * When it was attached.
 */
at: number, };
export type AttachmentAdd = { 
/**
 * To which record.
 */
on: On, 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes in base64.
 */
content: string, };
export type AttachmentContent = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its bytes in base64.
 */
content: string, };
export type AttachmentId = string;
export type AttachmentRef = { 
/**
 * Which.
 */
attachment: AttachmentId, };
export type AttachmentRename = { 
/**
 * Which file.
 */
attachment: AttachmentId, 
/**
 * The name.
 */
name: string, };
export type Backup = { 
/**
 * Names it in a request.
 */
id: string, 
/**
 * Where it lies.
 */
place: BackupPlace, 
/**
 * When it was made; `None`: it is damaged.
 */
made_at: number | null, 
/**
 * Why.
 */
reason: BackupReason | null, 
/**
 * Its length.
 */
bytes: number, 
/**
 * Deals in it.
 */
deals: number | null, 
/**
 * Version of the program that made it.
 */
program: string | null, 
/**
 * What is known of it.
 */
check: BackupCheck, };
export type BackupCheck = "good" | "unchecked" | "damaged";
export type BackupFailure = { 
/**
 * When.
 */
at: number, 
/**
 * What the user is told.
 */
message: Message, 
/**
 * Where it was to be made.
 */
place: BackupPlace, };
export type BackupPlace = "here" | "second";
export type BackupPlaceSet = { 
/**
 * A folder.
 */
folder: string | null, };
export type BackupReason = "asked" | "regular" | "lock" | "import" | "bulk" | "restore" | "migration";
export type BackupStatus = { 
/**
 * The newest that is not known to be damaged.
 */
last: Backup | null, 
/**
 * The last attempt, when it failed; stays until one succeeds.
 */
failure: BackupFailure | null, 
/**
 * The second place, when one was chosen.
 */
second_place: string | null, 
/**
 * Whether it is there now.
 */
second_reachable: boolean, 
/**
 * When the first change was made that no backup holds.
 */
changed_since: number | null, 
/**
 * Whether one is being made.
 */
running: boolean, };
export type BeforeWorkspace = { 
/**
 * ISO 4217 code of its base currency, as the user chose it.
 */
currency: string | null, 
/**
 * The base currency where the user chose none and the file does not speak of one.
 */
otherwise: string, 
/**
 * IANA name of its time zone.
 */
time_zone: string, };
export type Board = { 
/**
 * The pipeline.
 */
pipeline: Pipeline, 
/**
 * One column a stage in use, and one for an archived stage in which something still stands.
 */
columns: Array<Column>, 
/**
 * Open deals in all that the filter lets through.
 */
open: number, 
/**
 * Open deals in all, whatever the filter.
 */
all: number, 
/**
 * What the shown ones are worth today.
 */
total: Total, 
/**
 * The same, each by the chance of its stage.
 */
weighted: Money, };
export type BoardColumn = { 
/**
 * Its stage.
 */
stage: StageId, 
/**
 * Which of its open deals.
 */
filter: DealFilter, 
/**
 * In which order.
 */
sort: DealSort | null, 
/**
 * How many cards are there already.
 */
offset: number, };
export type BoardGet = { 
/**
 * A pipeline; `None`: the first one in use.
 */
pipeline: PipelineId | null, 
/**
 * Which of its open deals; pipeline, stages and states of a filter are the board's own.
 */
filter: DealFilter, 
/**
 * In which order; `None`: newest in its stage first.
 */
sort: DealSort | null, };
export type BulkAct = { "kind": "owner", 
/**
 * Their name, added to the roster when new; empty: nobody.
 */
name: string, } | { "kind": "source", 
/**
 * Its name, added to the sources when new; empty: unknown.
 */
name: string, } | { "kind": "stage", 
/**
 * Which.
 */
stage: StageId, } | { "kind": "expected_on", 
/**
 * Which; `None`: on none.
 */
day: string | null, } | { "kind": "lose", 
/**
 * Why.
 */
reason: string, 
/**
 * As a duplicate, or because it never was a real deal: left out of the figures.
 */
invalid: boolean, } | { "kind": "delete" };
export type BulkPreview = { 
/**
 * Deals that it would change.
 */
change: number, 
/**
 * Deals that are so already.
 */
same: number, 
/**
 * Deals for which it makes no sense, and why.
 */
refused: Array<BulkRefused>, 
/**
 * Why it cannot be done at all, if it cannot.
 */
problem: Message | null, };
export type BulkRefused = { 
/**
 * Why.
 */
why: Message, 
/**
 * How many.
 */
count: number, };
export type By = "owner" | "source" | "product" | "stage" | "month" | "quarter";
export type Calendar = "gregorian" | "with_hijri";
export type Card = { 
/**
 * Which deal.
 */
id: DealId, 
/**
 * Title.
 */
title: string, 
/**
 * Who may buy.
 */
company: string | null, 
/**
 * Who answers for it.
 */
owner: string | null, 
/**
 * Its value.
 */
value: Money | null, 
/**
 * What that is in the base currency, at today's rate; `None`: no value, or no rate.
 */
worth: Money | null, 
/**
 * Since which day it stands in this stage; `None`: unknown.
 */
entered_on: string | null, 
/**
 * The day it may be won; `None`: no date.
 */
expected_on: string | null, 
/**
 * That day is past.
 */
expected_past: boolean, 
/**
 * How long it has been without a touch.
 */
idle: Idle, 
/**
 * What is to be done next; `None`: nothing is planned.
 */
next_step: Step | null, 
/**
 * How it stands with that.
 */
next_is: NextStepIs, };
export type Change = { 
/**
 * Which.
 */
command: CommandId, 
/**
 * The command that made it; the catalogue has `command-` and this name.
 */
name: string, 
/**
 * Changes of rows.
 */
rows: number, 
/**
 * When.
 */
at: number, };
export type ChangeResult = { "kind": "done", 
/**
 * To name it in an undo.
 */
command: CommandId, 
/**
 * Its journal entry.
 */
seq: number, 
/**
 * What it made, if it made something.
 */
id: string | null, } | { "kind": "unchanged" } | { "kind": "refused", 
/**
 * Why.
 */
message: Message, };
export type Code = "locked" | "wrong_passphrase" | "wrong_code" | "workspace_missing" | "workspace_exists" | "workspace_busy" | "workspace_damaged" | "workspace_newer" | "not_found" | "invalid" | "cancelled" | "backup_damaged" | "disk" | "read_only" | "vanished" | "internal";
export type Cohort = { 
/**
 * Won since.
 */
won: number, 
/**
 * Lost since, without duplicates and invalid ones.
 */
lost: number, 
/**
 * Still open.
 */
open: number, };
export type CohortBy = "created" | "closed";
export type Column = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * Open deals in it that the filter lets through.
 */
count: number, 
/**
 * What they are worth today.
 */
total: Total, 
/**
 * The same, by the chance of the stage.
 */
weighted: Money, 
/**
 * The first [`CARDS`] of them.
 */
cards: Array<Card>, };
export type ColumnMap<F = DealField> = { 
/**
 * Its header.
 */
column: string, 
/**
 * What it means; `None`: it stays behind.
 */
field: F | null, };
export type ColumnPlan<F = DealField> = { 
/**
 * As the file has it.
 */
header: string, 
/**
 * What it means; `None`: it stays behind.
 */
field: F | null, 
/**
 * It tells when deals came to a stage or left it.
 */
tells_stay: boolean, 
/**
 * Its first values.
 */
samples: Array<string>, };
export type CommandId = string;
export type CompanyDetail = { 
/**
 * Identity.
 */
id: CompanyId, 
/**
 * Name.
 */
name: string, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Web address.
 */
website: string | null, 
/**
 * Street, or whatever finds it.
 */
address: string | null, 
/**
 * City.
 */
city: string | null, 
/**
 * What it does.
 */
industry: string | null, 
/**
 * Who answers for it.
 */
owner: Named | null, 
/**
 * Its people, by name.
 */
contacts: Array<ContactLine>, 
/**
 * Its deals.
 */
deals: ReachDeals, };
export type CompanyEdit = { 
/**
 * Which.
 */
company: CompanyId, 
/**
 * What is edited.
 */
fields: CompanyFields, };
export type CompanyFields = { 
/**
 * Name.
 */
name?: string | null, 
/**
 * Phone, in any digits.
 */
phone?: string | null, 
/**
 * E-mail address.
 */
email?: string | null, 
/**
 * Web address.
 */
website?: string | null, 
/**
 * Street, or whatever finds it.
 */
address?: string | null, 
/**
 * City.
 */
city?: string | null, 
/**
 * What it does.
 */
industry?: string | null, 
/**
 * The name of who answers for it; added to the roster when new.
 */
owner?: string | null, };
export type CompanyId = string;
export type CompanyLine = { 
/**
 * Which.
 */
id: CompanyId, 
/**
 * Name.
 */
name: string, 
/**
 * City.
 */
city: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * How many people are known there.
 */
contacts: number, 
/**
 * What its deals come to.
 */
sums: Sums, };
export type CompanyList = { 
/**
 * How many the list has.
 */
total: number, 
/**
 * The next 200 of them.
 */
rows: Array<CompanyLine>, };
export type CompanyRef = { 
/**
 * Which.
 */
company: CompanyId, };
export type ContactDetail = { 
/**
 * Identity.
 */
id: ContactId, 
/**
 * Name.
 */
name: string, 
/**
 * Where they are.
 */
company: Named | null, 
/**
 * What they do there.
 */
job: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * Mobile.
 */
mobile: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Deals that they are among the people of.
 */
deals: ReachDeals, };
export type ContactEdit = { 
/**
 * Which.
 */
contact: ContactId, 
/**
 * What is edited.
 */
fields: ContactFields, };
export type ContactFields = { 
/**
 * Name.
 */
name?: string | null, 
/**
 * The name of their company; added when new.
 */
company?: string | null, 
/**
 * What they do there.
 */
job?: string | null, 
/**
 * Phone, in any digits.
 */
phone?: string | null, 
/**
 * Mobile, in any digits.
 */
mobile?: string | null, 
/**
 * E-mail address.
 */
email?: string | null, };
export type ContactId = string;
export type ContactLine = { 
/**
 * Which.
 */
id: ContactId, 
/**
 * Name.
 */
name: string, 
/**
 * Where they are.
 */
company: Named | null, 
/**
 * What they do there.
 */
job: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * Mobile.
 */
mobile: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * What the deals come to that they are among the people of.
 */
sums: Sums, };
export type ContactList = { 
/**
 * How many the list has.
 */
total: number, 
/**
 * The next 200 of them.
 */
rows: Array<ContactLine>, };
export type ContactRef = { 
/**
 * Which.
 */
contact: ContactId, };
export type Counted = { 
/**
 * So many.
 */
part: number, 
/**
 * Of so many.
 */
of: number, };
export type Currency = string;
export type Cycle = { 
/**
 * From creation to won.
 */
won: Lengths, 
/**
 * From creation to lost.
 */
lost: Lengths, 
/**
 * Left out of both: no creation day, or no closing day.
 */
unknown: number, 
/**
 * Left out of both: closed before created.
 */
negative: number, };
export type DateMap = { 
/**
 * Its header.
 */
column: string, 
/**
 * The order of its days.
 */
order: DateOrder, };
export type DateOrder = "day_first" | "month_first";
export type DatedRate = { 
/**
 * Identity.
 */
id: RateId, 
/**
 * Of which currency.
 */
currency: Currency, 
/**
 * From which day on, until the next one.
 */
from_on: string, 
/**
 * What one unit is worth in the base currency: decimal text.
 */
rate: Rate, };
export type DealBulk = { 
/**
 * Which deals, where none are named.
 */
filter: DealFilter, 
/**
 * These deals; `None`: all that match.
 */
ids: Array<DealId> | null, 
/**
 * What is to be done.
 */
act: BulkAct, };
export type DealClose = { 
/**
 * Which deal.
 */
deal: DealId, 
/**
 * How it ended.
 */
outcome: Outcome, 
/**
 * Why it was lost.
 */
reason: string | null, 
/**
 * Lost as a duplicate, or because it never was a real deal: left out of the figures.
 */
invalid: boolean, };
export type DealColumn = "title" | "company" | "contact" | "pipeline" | "stage" | "status" | "value" | "owner" | "source" | "product" | "created_on" | "entered_on" | "expected_on" | "closed_on" | "next_step" | "next_on" | "idle" | "lost_reason" | "external_id";
export type DealContactAdd = { 
/**
 * To which deal.
 */
deal: DealId, 
/**
 * Who; `None`: whoever has the name.
 */
contact?: ContactId | null, 
/**
 * The name: found among the people of the deal's company, or added to it.
 */
name?: string | null, };
export type DealContactMove = { 
/**
 * Which deal.
 */
deal: DealId, 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Their place, counted from 0: the one at 0 is called.
 */
to: number, };
export type DealContactRef = { 
/**
 * Which deal.
 */
deal: DealId, 
/**
 * Who.
 */
contact: ContactId, };
export type DealCreate = { 
/**
 * Title.
 */
title: string, 
/**
 * Who may buy.
 */
company: string | null, 
/**
 * Its value, in any digits.
 */
value: string | null, 
/**
 * Where it begins; `None`: the first stage of the first pipeline in use.
 */
stage: StageId | null, 
/**
 * The currency of its value; `None`: the base currency.
 */
currency?: string | null, 
/**
 * Who answers for it.
 */
owner?: string | null, 
/**
 * Where it came from.
 */
source?: string | null, 
/**
 * Who is called.
 */
contact?: string | null, 
/**
 * The day it may be won, `YYYY-MM-DD`.
 */
expected_on?: string | null, 
/**
 * What is to be done next.
 */
next_step?: string | null, 
/**
 * The day that is due, `YYYY-MM-DD`.
 */
next_on?: string | null, };
export type DealDetail = { 
/**
 * Identity.
 */
id: DealId, 
/**
 * Title.
 */
title: string, 
/**
 * Who may buy.
 */
company: Named | null, 
/**
 * Who answers for it.
 */
owner: Named | null, 
/**
 * Where it came from.
 */
source: string | null, 
/**
 * Its value; of a closed deal as it was on closing.
 */
value: Money | null, 
/**
 * The currency of its value and its prices.
 */
currency: Currency, 
/**
 * The value without and with tax; `None`: no value, or no tax is spoken of.
 */
taxed: Taxed | null, 
/**
 * Its lines have prices: the value is what they add up to, and is not typed.
 */
value_from_lines: boolean, 
/**
 * What is to be sold.
 */
lines: Array<DealLine>, 
/**
 * Its people; the first is the one who is called.
 */
people: Array<DealPerson>, 
/**
 * What is to be done, the next step first.
 */
steps: Array<Step>, 
/**
 * What was done, the latest first.
 */
done: Array<Done>, 
/**
 * Open, won or lost.
 */
status: DealStatus, 
/**
 * Its pipeline.
 */
pipeline: Pipeline, 
/**
 * Where it stands, or stood last; `None`: unknown.
 */
stage: StageId | null, 
/**
 * The day it became a deal; `None`: unknown.
 */
created_on: string | null, 
/**
 * The day it may be won; `None`: no date.
 */
expected_on: string | null, 
/**
 * The day it closed; `None`: it has not, or unknown.
 */
closed_on: string | null, 
/**
 * Why it was lost.
 */
lost_reason: string | null, 
/**
 * How long it has been without a touch; `None`: it is closed.
 */
idle: Idle | null, 
/**
 * Its id in the file it came from.
 */
external_id: string | null, 
/**
 * Its stays in stages, in order.
 */
visits: Array<Visit>, };
export type DealEdit = { 
/**
 * Which deal.
 */
deal: DealId, 
/**
 * New title.
 */
title?: string | null, 
/**
 * New company.
 */
company?: string | null, 
/**
 * New value, in the new currency, else in the one that the deal has, else in the base currency.
 */
value?: string | null, 
/**
 * Another currency. The numbers stay: 12.5 riyals become 12.5 dinars, and so do the prices of its lines.
 */
currency?: string | null, 
/**
 * Who answers for it.
 */
owner?: string | null, 
/**
 * Where it came from.
 */
source?: string | null, 
/**
 * The day it may be won, `YYYY-MM-DD`.
 */
expected_on?: string | null, 
/**
 * The day it became a deal, `YYYY-MM-DD`.
 */
created_on?: string | null, };
export type DealExport = { 
/**
 * Which deals, where none are named.
 */
filter: DealFilter, 
/**
 * In which order.
 */
sort: DealSort, 
/**
 * Which columns, in their order.
 */
columns: Array<DealColumn>, 
/**
 * The kind of file.
 */
format: ExportFormat, 
/**
 * The language of headers, stages and states.
 */
language: Language, 
/**
 * These deals; `None`: all that match.
 */
ids: Array<DealId> | null, };
export type DealField = "external_id" | "title" | "owner" | "product" | "company" | "stage" | "status" | "created_on" | "closed_on" | "value" | "currency" | "lost_reason" | "source" | "expected_on" | "contact" | "quantity" | "next_step" | "note";
export type DealFilter = { 
/**
 * Of this pipeline.
 */
pipeline: PipelineId | null, 
/**
 * In one of these stages, or closed from it.
 */
stages: Array<StageId>, 
/**
 * In one of these states.
 */
statuses: Array<DealStatus>, 
/**
 * One of these answers for it. `None` in the list: nobody.
 */
owners: Array<PersonId | null>, 
/**
 * Whoever answers for it has left.
 */
owner_left: boolean, 
/**
 * It came from one of these. `None` in the list: unknown.
 */
sources: Array<SourceId | null>, 
/**
 * One of its lines is one of these.
 */
products: Array<ProductId>, 
/**
 * Of one of these companies.
 */
companies: Array<CompanyId>, 
/**
 * One of these people is among its own.
 */
contacts: Array<ContactId>, 
/**
 * Worth at least so many minor units of the base currency, at today's rate.
 */
value_from: number | null, 
/**
 * Worth at most so many.
 */
value_to: number | null, 
/**
 * Became a deal in these days.
 */
created: Window, 
/**
 * Expected to close in these days.
 */
expected: Window, 
/**
 * Closed in these days.
 */
closed: Window, 
/**
 * Each of these words begins a word of its title or its company, however it is spelled.
 */
text: string | null, 
/**
 * Open, and in one of these states of idleness.
 */
idle: Array<IdleState>, 
/**
 * Open, and its next step is so.
 */
next_step: NextStepIs | null, };
export type DealId = string;
export type DealLine = { 
/**
 * Identity.
 */
id: LineId, 
/**
 * Which product.
 */
product: ProductId, 
/**
 * What it is called.
 */
name: string, 
/**
 * How many, in thousandths.
 */
quantity: number, 
/**
 * The price of one; `None`: none said.
 */
price: Money | null, 
/**
 * What the line is worth; `None`: it has no price.
 */
amount: Money | null, };
export type DealListGet = { 
/**
 * Which deals.
 */
filter: DealFilter, 
/**
 * In which order.
 */
sort: DealSort, 
/**
 * How many come before.
 */
offset: number, 
/**
 * How many, at most [`PAGE`].
 */
limit: number, 
/**
 * Whether to count and to sum all that match: who scrolls on knows that already.
 */
sums: boolean, };
export type DealMove = { 
/**
 * Which deal.
 */
deal: DealId, 
/**
 * Where to.
 */
stage: StageId, };
export type DealPerson = { 
/**
 * Who.
 */
id: ContactId, 
/**
 * Their name.
 */
name: string, 
/**
 * Where they work.
 */
company: string | null, 
/**
 * As what.
 */
job: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * Mobile phone.
 */
mobile: string | null, 
/**
 * Mail.
 */
email: string | null, };
export type DealRef = { 
/**
 * Which.
 */
deal: DealId, };
export type DealRow = { 
/**
 * Which deal.
 */
id: DealId, 
/**
 * Title.
 */
title: string, 
/**
 * Who may buy.
 */
company: Named | null, 
/**
 * The first of its people.
 */
contact: Named | null, 
/**
 * Who answers for it.
 */
owner: Named | null, 
/**
 * Where it came from.
 */
source: Named | null, 
/**
 * What is to be sold first.
 */
product: string | null, 
/**
 * Its pipeline.
 */
pipeline: PipelineId, 
/**
 * Where it stands, or stood last; `None`: unknown.
 */
stage: StageId | null, 
/**
 * Open, won or lost.
 */
status: DealStatus, 
/**
 * Its value; of a closed deal as it was on closing.
 */
value: Money | null, 
/**
 * The day it became a deal.
 */
created_on: string | null, 
/**
 * The day it came to the stage where it stands or stood last.
 */
entered_on: string | null, 
/**
 * The day it may be won.
 */
expected_on: string | null, 
/**
 * The day it was won or lost.
 */
closed_on: string | null, 
/**
 * What is to be done next, of an open deal.
 */
next_step: string | null, 
/**
 * When that is due.
 */
next_on: string | null, 
/**
 * How idle it is; `None`: it is closed.
 */
idle: Idle | null, 
/**
 * Why it was lost.
 */
lost_reason: string | null, 
/**
 * Its id in the file it came from.
 */
external_id: string | null, };
export type DealSort = { 
/**
 * By this column.
 */
by: DealColumn, 
/**
 * Largest, latest or last in the alphabet first.
 */
descending: boolean, };
export type DealStatus = "open" | "won" | "lost";
export type DealSums = { 
/**
 * How many there are.
 */
count: number, 
/**
 * Their value: open ones at today's rate, closed ones at that of the day of closing.
 */
total: Total, };
export type DealTable = { 
/**
 * The rows that were asked for.
 */
rows: Array<DealRow>, 
/**
 * What all that match come to, if that was asked for.
 */
sums: DealSums | null, };
export type DemoOpen = { 
/**
 * Language of its names.
 */
language: Language, };
export type Digits = "latn" | "arab";
export type Done = { 
/**
 * Identity.
 */
id: ActivityId, 
/**
 * What kind of doing.
 */
kind: ActivityKind, 
/**
 * What.
 */
text: string, 
/**
 * When it was due; `None`: no day.
 */
due_on: string | null, 
/**
 * When it was done.
 */
done_at: number, };
export type Draft = { 
/**
 * Where it belongs; known to the page alone.
 */
key: string, 
/**
 * What was typed.
 */
body: string, };
export type DraftPut = { 
/**
 * Where it belongs: 1 to 200 characters.
 */
key: string, 
/**
 * What was typed, at most 100,000 characters; `None`: it is done with.
 */
body: string | null, };
export type DuplicateGroup = { 
/**
 * What some of them have in common.
 */
why: Array<DuplicateReason>, 
/**
 * How many they are.
 */
count: number, 
/**
 * The first ten of them, by name.
 */
records: Array<DuplicateRecord>, };
export type DuplicateReason = "name" | "phone" | "email" | "name_and_company" | "name_and_phone" | "name_and_email";
export type DuplicateRecord = { 
/**
 * Which.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * What tells it from others: city, company, address.
 */
detail: string | null, 
/**
 * How many deals refer to it.
 */
deals: number, };
export type Duplicates = { 
/**
 * How many groups there are.
 */
total: number, 
/**
 * The largest hundred of them.
 */
groups: Array<DuplicateGroup>, };
export type DuplicatesFind = { 
/**
 * Companies, contacts or staff.
 */
kind: MergeKind, };
export type EntryState = "ready" | "damaged" | "newer" | "missing";
export type Error = { 
/**
 * What the window does about it.
 */
code: Code, 
/**
 * What the user is told.
 */
message: Message, };
export type Event = { "kind": "changed", 
/**
 * Its journal entry.
 */
seq: number, 
/**
 * What it touched.
 */
areas: Array<Area>, 
/**
 * Which rows, at most 100; `None`: more.
 */
ids: Array<string> | null, } | { "kind": "task", 
/**
 * How it stands.
 */
status: TaskStatus, } | { "kind": "locked" } | { "kind": "lock_soon", 
/**
 * In so many seconds.
 */
seconds: number, } | { "kind": "lock_off" } | { "kind": "opened" } | { "kind": "backups" } | { "kind": "saved", 
/**
 * Whether it is there.
 */
done: boolean, };
export type Every = "days" | "weekly" | "fortnightly" | "monthly";
export type Exit = "advanced" | "back" | "won" | "lost" | "moved_pipeline";
export type ExportFormat = "csv" | "xlsx";
export type ExportOf = "companies" | "contacts";
export type FieldChange = { 
/**
 * The message with its name.
 */
field: string, 
/**
 * What it was.
 */
before: HistoryValue, 
/**
 * What it became.
 */
after: HistoryValue, };
export type FigureGroups = { 
/**
 * The groups: months and quarters in order, others by won value, at most [`GROUPS`].
 */
groups: Array<NamedGroup>, 
/**
 * How many there are.
 */
total: number, };
export type FigureList = { 
/**
 * How many there are: the figure.
 */
total: number, 
/**
 * The next [`ROWS`] of them, latest closing day first.
 */
rows: Array<FigureRow>, };
export type FigureRow = { 
/**
 * Which deal.
 */
deal: DealId, 
/**
 * Title.
 */
title: string, 
/**
 * Who bought or did not.
 */
company: string | null, 
/**
 * Who answered for it.
 */
owner: string | null, 
/**
 * Open, won or lost.
 */
status: DealStatus, 
/**
 * The day it became a deal; `None`: unknown.
 */
created_on: string | null, 
/**
 * The day it closed; `None`: unknown.
 */
closed_on: string | null, 
/**
 * Whole days between them; `None`: unknown.
 */
days: number | null, 
/**
 * Its value; of a closed deal when it closed.
 */
value: Money | null, };
export type FigureRows = { 
/**
 * Of which figure.
 */
rows: RowsOf, 
/**
 * Of which group; all of them when left out.
 */
group?: GroupKey | null, 
/**
 * How many are there already.
 */
offset: number, 
/**
 * One pipeline; `None`: all.
 */
pipeline: PipelineId | null, 
/**
 * By closing day; for what looks at creation, by day of creation.
 */
window: Window, 
/**
 * Which deals the window means where stages are counted; created in it when left out.
 */
cohort?: CohortBy, 
/**
 * The day as of which deals stand where they stand; `None`: today.
 */
as_of?: string | null, };
export type Figures = { 
/**
 * Open now, whatever the window.
 */
open: number, 
/**
 * Won in the window.
 */
won: number, 
/**
 * Lost in the window, without duplicates and invalid ones.
 */
lost: number, 
/**
 * Lost as duplicate or invalid: left out of everything else.
 */
invalid: number, 
/**
 * Counted with no closing day (for all time only).
 */
unclosed: number, 
/**
 * Win rate.
 */
win_rate: WinRate, 
/**
 * Won deals' values at closing, each at the rate of the day it was won, and what is not in the sum.
 */
won_value: Total, 
/**
 * Mean value of the won deals that have one, rounded half away from zero to a minor unit.
 */
mean_won_value: Money | null, 
/**
 * Fewer than 5 won deals have a value: too few to say what one is worth.
 */
few_won_values: boolean, 
/**
 * Lengths.
 */
cycle: Cycle, 
/**
 * Deals created in the window.
 */
cohort: Cohort, };
export type FiguresGet = { 
/**
 * One pipeline; `None`: all.
 */
pipeline: PipelineId | null, 
/**
 * By closing day; for what looks at creation, by day of creation.
 */
window: Window, 
/**
 * Which deals the window means where stages are counted; created in it when left out.
 */
cohort?: CohortBy, 
/**
 * The day as of which deals stand where they stand; `None`: today.
 */
as_of?: string | null, };
export type FiguresGroups = { 
/**
 * By what.
 */
by: By, 
/**
 * One pipeline; `None`: all.
 */
pipeline: PipelineId | null, 
/**
 * By closing day; for what looks at creation, by day of creation.
 */
window: Window, 
/**
 * Which deals the window means where stages are counted; created in it when left out.
 */
cohort?: CohortBy, 
/**
 * The day as of which deals stand where they stand; `None`: today.
 */
as_of?: string | null, };
export type FileKind = "text" | "workbook";
export type FileName = { 
/**
 * Of what.
 */
field: DealField, 
/**
 * As the file has it.
 */
name: string, 
/**
 * The name that it was said to mean; `None`: nothing was said, it is added.
 */
to: string | null, 
/**
 * A name, here or earlier in the file, that it may be one with.
 */
like: string | null, };
export type FilePreview = { "what": "deals" } & Preview | { "what": "companies" } & RecordsPreview | { "what": "contacts" } & RecordsPreview;
export type FileSource = { 
/**
 * Text or workbook.
 */
kind: FileKind, 
/**
 * Of text: the name of its encoding, as in `windows-1256`.
 */
encoding: string | null, 
/**
 * Of a workbook: its sheets.
 */
sheets: Array<string>, 
/**
 * Of a workbook: the sheet that was read.
 */
sheet: string | null, 
/**
 * The row that was taken for the header.
 */
header_row: number, };
export type FileStage = { 
/**
 * As the file has it.
 */
stage: string, 
/**
 * The stage that it was said to mean; `None`: nothing was said.
 */
to: string | null, 
/**
 * No pipeline has it.
 */
is_new: boolean, };
export type FilterNames = { 
/**
 * Which.
 */
filter: DealFilter, };
export type Flow = "live" | "stale" | "closed" | "won";
export type GroupKey = { "kind": "owner", "id": PersonId | null } | { "kind": "source", "id": SourceId | null } | { "kind": "product", "id": ProductId | null } | { "kind": "stage", "id": StageId | null } | { "kind": "month", "id": string } | { "kind": "quarter", "id": string };
export type History = { 
/**
 * At most 50.
 */
entries: Array<HistoryEntry>, 
/**
 * Whether there are older ones.
 */
more: boolean, };
export type HistoryAbout = "deal" | "company" | "contact" | "person" | "pipeline" | "stage";
export type HistoryEntry = { 
/**
 * Its number in the journal.
 */
seq: number, 
/**
 * The change that it did, undid or redid.
 */
command: CommandId, 
/**
 * The command behind it; the catalogue has `command-` and this name.
 */
name: string, 
/**
 * What it did.
 */
kind: HistoryKind, 
/**
 * Where the change stands.
 */
standing: Standing, 
/**
 * When.
 */
at: number, 
/**
 * Who.
 */
who: Who, 
/**
 * Changes of rows.
 */
rows: number, 
/**
 * What kind of record it is about, when it is about one.
 */
about: HistoryAbout | null, 
/**
 * Which one.
 */
record: string | null, 
/**
 * Its title or name, or the last one that it had.
 */
title: string | null, 
/**
 * Its name in both languages, of what has one in each.
 */
names: LocalText | null, 
/**
 * Whether it is still here.
 */
here: boolean, 
/**
 * What changed in the record that was asked for.
 */
fields: Array<FieldChange>, 
/**
 * What became of its lines, people, steps, notes and files.
 */
parts: Array<HistoryPart>, };
export type HistoryKind = "do" | "undo" | "redo";
export type HistoryList = { 
/**
 * Older than this entry; `None`: the newest.
 */
before: number | null, };
export type HistoryPart = { 
/**
 * What it is.
 */
part: PartKind, 
/**
 * Its name, or the last one that it had; `None`: it is no longer known.
 */
name: string | null, 
/**
 * What became of it.
 */
became: PartChange, 
/**
 * What changed in it, or what it was added with.
 */
fields: Array<FieldChange>, };
export type HistoryRecord = { 
/**
 * Id of the record.
 */
record: string, 
/**
 * Older than this entry; `None`: the newest.
 */
before: number | null, };
export type HistoryValue = { "kind": "none" } | { "kind": "text", 
/**
 * As it was typed.
 */
text: string, } | { "kind": "money", 
/**
 * How much.
 */
money: Money, } | { "kind": "day", 
/**
 * Which.
 */
day: string, } | { "kind": "quantity", 
/**
 * Of one.
 */
thousandths: number, } | { "kind": "local", 
/**
 * In both.
 */
name: LocalText, } | { "kind": "word", 
/**
 * Its message.
 */
id: string, } | { "kind": "gone" };
export type Hit = { 
/**
 * What was found.
 */
kind: HitKind, 
/**
 * Which.
 */
id: string, 
/**
 * Whose page it is on; `None`: it has none.
 */
record: RecordRef | null, 
/**
 * What that is called, with what was looked for marked.
 */
title: Array<Span>, 
/**
 * What tells it from others of its name: its company, or its city.
 */
context: string | null, 
/**
 * The stage, of a deal and of what belongs to one.
 */
stage: LocalText | null, 
/**
 * How the deal stands.
 */
status: DealStatus | null, 
/**
 * The words around what was looked for, when they are not in the title; never more than some words of them.
 */
snippet: Array<Span>, };
export type HitKind = "company" | "contact" | "person" | "product" | "source" | "deal" | "activity" | "note" | "file";
export type Idle = { 
/**
 * What that means.
 */
state: IdleState, 
/**
 * Whole local days since the last touch; `None`: unknown.
 */
days: number | null, };
export type IdleState = "fresh" | "idle" | "stale" | "unknown";
export type ImportDeals = { 
/**
 * From [`super::Preview::file`] or [`super::RecordsPreview::file`].
 */
file: string, };
export type ImportPreview = { 
/**
 * Its bytes in base64.
 */
content: string, 
/**
 * What its rows are; `None`: what its headers tell.
 */
what?: ImportWhat | null, 
/**
 * Before there is a workspace: what it is looked at for. With one, the workspace says it all.
 */
before?: BeforeWorkspace | null, 
/**
 * Of a workbook: the sheet to look at. `None`: the first one that has a header.
 */
sheet?: string | null, 
/**
 * In columns of days such as 03/04/2026 that do not tell it themselves: which number is the day. Where nothing is said,
 * what was said of such a file before.
 */
dates?: Array<DateMap> | null, 
/**
 * Whether columns that mean nothing here are kept as a note on each deal, in the same way.
 */
keep_rest?: boolean | null, 
/**
 * The headers of the columns that tell one deal from another where a row has no id; none of them: all that a row says
 * does. Left out: as was said of such a file before.
 */
key?: Array<string> | null, 
/**
 * What its columns mean, where that is not what their headers say or what was said of such a file before.
 */
columns?: Array<ColumnMap<AnyField>> | null, 
/**
 * Where its stages go, in the same way.
 */
stages?: Array<StageMap> | null, 
/**
 * The names that are meant by those of the file, in the same way.
 */
names?: Array<NameMap> | null, 
/**
 * Where rows have the ids of deals here that are about something else: whether they are the same deals. `false`: they
 * are others, numbered alike.
 */
same_deals?: boolean | null, 
/**
 * The bytes of a file with the history of its deals, in base64: which came to which stage, and when.
 */
history?: string | null, };
export type ImportReport = { 
/**
 * Rows with anything in them.
 */
rows: number, 
/**
 * Deals made.
 */
imported: number, 
/**
 * Deals changed.
 */
updated: number, 
/**
 * Rows that were here already, just as in the file.
 */
unchanged: number, 
/**
 * Rows that were refused.
 */
refused: number, 
/**
 * Why.
 */
refusals: Array<RowNote>, 
/**
 * The headers of the file: the cells of refused rows are below them.
 */
header: Array<string>, 
/**
 * Notes about rows that were imported.
 */
warnings: Array<RowNote>, 
/**
 * Headers of columns that stayed behind.
 */
left: Array<string>, 
/**
 * To name it in an undo; `None`: nothing was changed.
 */
command: CommandId | null, 
/**
 * The pipeline that the deals went to.
 */
pipeline: PipelineId | null, };
export type ImportWhat = "deals" | "companies" | "contacts";
export type JournalState = { 
/**
 * Undone next.
 */
undo: Change | null, 
/**
 * Redone next.
 */
redo: Change | null, };
export type KeepApart = { 
/**
 * Companies, contacts or staff.
 */
kind: MergeKind, 
/**
 * Which: as many as a group shows at most.
 */
records: Array<string>, };
export type KeptPromises = { 
/**
 * Of those that came due in the last 90 days, done by their day.
 */
kept: number, 
/**
 * Of so many.
 */
of: number, 
/**
 * Open past their day.
 */
late: number, 
/**
 * Days since the day of the one that is late longest.
 */
oldest: number | null, 
/**
 * Open in all.
 */
open: number, };
export type KeychainSet = { 
/**
 * Whether.
 */
on: boolean, };
export type KeychainState = { 
/**
 * Whether one answers.
 */
available: boolean, 
/**
 * Whether it opens the workspace.
 */
on: boolean, };
export type Language = "en" | "ar";
export type Lengths = { 
/**
 * Deals counted.
 */
n: number, 
/**
 * Arithmetic mean.
 */
mean: number | null, 
/**
 * Median.
 */
median: number | null, 
/**
 * 75th percentile, type 7.
 */
p75: number | null, 
/**
 * Longest.
 */
max: number | null, 
/**
 * `n` is below 5: too few to say.
 */
few: boolean, };
export type LineAdd = { 
/**
 * To which deal.
 */
deal: DealId, 
/**
 * The product; added when it is new.
 */
product: string, 
/**
 * How many, with up to three decimals; `None`, or nothing in it: one.
 */
quantity: string | null, 
/**
 * The price of one; `None`, or nothing in it: none said.
 */
price: string | null, 
/**
 * The currency of a deal that has no value yet; `None`: the base currency.
 */
currency?: string | null, };
export type LineEdit = { 
/**
 * Which.
 */
line: LineId, 
/**
 * The product; added when it is new.
 */
product?: string | null, 
/**
 * How many, with up to three decimals.
 */
quantity?: string | null, 
/**
 * The price of one.
 */
price?: string | null, };
export type LineId = string;
export type LineMove = { 
/**
 * Which.
 */
line: LineId, 
/**
 * Its place among the lines of its deal, counted from 0.
 */
to: number, };
export type LineRef = { 
/**
 * Which.
 */
line: LineId, };
export type LinkKind = "phone" | "mail" | "web";
export type LinkOpen = { 
/**
 * What it is.
 */
kind: LinkKind, 
/**
 * As it is kept.
 */
value: string, };
export type LinkOpened = { "kind": "opened" } | { "kind": "unavailable" } | { "kind": "refused", 
/**
 * Why.
 */
message: Message, };
export type LocalText = { 
/**
 * English, or whatever single name a file gave.
 */
en: string | null, 
/**
 * Arabic.
 */
ar: string | null, };
export type LockAfter = number | Never;
export type LockedBy = "user" | "idle" | "system";
export type Meeting = { 
/**
 * Rows with the id of a deal here.
 */
met: number, 
/**
 * Of these: rows that speak of something else.
 */
unlike: number, 
/**
 * Some of them.
 */
examples: Array<Met>, 
/**
 * What was said: whether they are the same deals; `None`: it is a question.
 */
same: boolean | null, };
export type MeetingCalendar = { 
/**
 * With whom; `None`: with everybody.
 */
person?: PersonId | null, 
/**
 * The language of what they are called.
 */
language: Language, };
export type MeetingClose = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which; `None`: the current one, which is then held today if it was not.
 */
meeting?: MeetingId | null, 
/**
 * Who talked more.
 */
talked?: Talked | null, 
/**
 * How many minutes it took.
 */
lasted?: number | null, 
/**
 * The day of the next one, `YYYY-MM-DD`; `None`: as the series plans it.
 */
next_on?: string | null, 
/**
 * Its hour, `HH:MM`; `None`: as the series plans it.
 */
next_at?: string | null, };
export type MeetingGet = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which; `None`: the current one.
 */
meeting?: MeetingId | null, };
export type MeetingHold = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which; `None`: the one that is due, or next.
 */
meeting?: MeetingId | null, 
/**
 * On which day, `YYYY-MM-DD`; `None`: today.
 */
on?: string | null, };
export type MeetingId = string;
export type MeetingLine = { 
/**
 * Identity; `None`: it is planned by the series, and nothing was done to it.
 */
id: MeetingId | null, 
/**
 * The day that the series planned it for; `None`: it was not planned.
 */
planned_on: string | null, 
/**
 * The day for which it is set, or on which it was held.
 */
on: string, 
/**
 * The hour on the clock on the wall, `HH:MM`.
 */
at: string, 
/**
 * The instant of that hour.
 */
starts_at: number, 
/**
 * For how many minutes it is set.
 */
minutes: number, 
/**
 * What became of it.
 */
status: MeetingStatus, 
/**
 * Whether it is on another day than planned.
 */
moved: boolean, 
/**
 * Who moved it.
 */
moved_by: Side | null, 
/**
 * Why.
 */
move_reason: string | null, 
/**
 * Who left it out.
 */
who: Side | null, 
/**
 * Why.
 */
reason: string | null, 
/**
 * When it was said to be held.
 */
held_at: number | null, 
/**
 * When it was closed; `None` of a held one: that is still to be done.
 */
closed_at: number | null, 
/**
 * How many minutes it took.
 */
lasted: number | null, 
/**
 * Who talked more.
 */
talked: Talked | null, };
export type MeetingLoad = { 
/**
 * A day of the first week, `YYYY-MM-DD`; `None`: today.
 */
from?: string | null, };
export type MeetingMiss = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which; `None`: the one that is due, or next.
 */
meeting?: MeetingId | null, 
/**
 * How.
 */
how: Missed, 
/**
 * Whose doing.
 */
who: Side, 
/**
 * Why; who did not come need not have said.
 */
reason: string, };
export type MeetingMove = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which; `None`: the one that is due, or next.
 */
meeting?: MeetingId | null, 
/**
 * To which day, `YYYY-MM-DD`.
 */
on: string, 
/**
 * To which hour, `HH:MM`; `None`: as before.
 */
at?: string | null, 
/**
 * For how many minutes; `None`: as before.
 */
minutes?: number | null, 
/**
 * Whose doing.
 */
who: Side, 
/**
 * Why.
 */
reason: string, };
export type MeetingNote = { 
/**
 * The document, as the page's editor has it.
 */
doc: unknown, 
/**
 * Its text.
 */
text: string, 
/**
 * When it was last written.
 */
edited_at: number, };
export type MeetingNoteRef = { 
/**
 * Of which meeting.
 */
meeting: MeetingId, 
/**
 * Which of its two notes.
 */
kind: NoteKind, };
export type MeetingNoteSave = { 
/**
 * Of a meeting with whom.
 */
person: PersonId, 
/**
 * Which; `None`: the current one.
 */
meeting?: MeetingId | null, 
/**
 * Which of its two notes.
 */
kind: NoteKind, 
/**
 * The document: paragraphs, headings of three levels, lists, bold and italic, and the direction of blocks.
 */
doc: unknown, };
export type MeetingNoted = { 
/**
 * The meeting.
 */
meeting: MeetingLine, 
/**
 * For the user alone.
 */
private: MeetingNote | null, 
/**
 * What the person may be handed.
 */
shared: MeetingNote | null, };
export type MeetingOverview = { 
/**
 * Which day it is.
 */
today: string, 
/**
 * Everybody: who is overdue by the most of their cadence first, then by the next meeting; those who left last.
 */
people: Array<OverviewLine>, 
/**
 * Who is on the roster and has no series.
 */
without: Array<Named>, 
/**
 * Of those whose series is not paused, who was met within their cadence and its grace.
 */
coverage: Counted, 
/**
 * The user's promises to everybody, by the last 90 days.
 */
mine: KeptPromises, 
/**
 * Everybody's.
 */
theirs: KeptPromises, };
export type MeetingPage = { 
/**
 * With whom.
 */
person: Named, 
/**
 * Whether they have left.
 */
gone: boolean, 
/**
 * The rule that holds, or the next or last one; `None`: no series.
 */
series: SeriesRule | null, 
/**
 * The pause of today.
 */
paused: PauseLine | null, 
/**
 * Days overdue.
 */
overdue_days: number, 
/**
 * This meeting; `None`: none is planned, and none was kept.
 */
this: MeetingNoted | null, 
/**
 * The meeting held before it.
 */
last: MeetingNoted | null, 
/**
 * What is to be talked about: theirs first. Of a meeting that is closed: what is open by now.
 */
points: Array<PointLine>, 
/**
 * What was talked about in this meeting, became a promise or was set aside; of the current one, also what was settled
 * since the one before.
 */
settled: Array<PointLine>, 
/**
 * Set aside.
 */
parked: Array<PointLine>, 
/**
 * Open promises of both: what is due first, first.
 */
promises: Array<PromiseLine>, 
/**
 * Promises that were done or dropped since the meeting before, or made in this one.
 */
settled_promises: Array<PromiseLine>, 
/**
 * The latest praise, feedback and moods.
 */
remarks: Array<RemarkLine>, };
export type MeetingReopen = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Which; `None`: the last one.
 */
meeting?: MeetingId | null, };
export type MeetingStatus = "planned" | "held" | "skipped" | "cancelled" | "no_show";
export type MeetingWith = { 
/**
 * Who.
 */
person: PersonId, };
export type MergeField = { 
/**
 * Its name in a request.
 */
column: string, 
/**
 * The message with its name.
 */
field: string, 
/**
 * Whether its values are days.
 */
day: boolean, 
/**
 * Its value in each record, in their order.
 */
values: Array<string | null>, 
/**
 * Which of them says most.
 */
fullest: number, };
export type MergeKind = "company" | "contact" | "person";
export type MergeLook = { 
/**
 * Companies, contacts or staff.
 */
kind: MergeKind, 
/**
 * Which.
 */
records: Array<string>, };
export type MergePreview = { 
/**
 * In the order of the request.
 */
records: Array<MergeRecord>, 
/**
 * Fields that any of them has.
 */
fields: Array<MergeField>, 
/**
 * Which of the records says most.
 */
fullest: number, };
export type MergeRecord = { 
/**
 * Which.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Deals.
 */
deals: number, 
/**
 * Companies.
 */
companies: number, 
/**
 * Contacts.
 */
contacts: number, 
/**
 * Notes.
 */
notes: number, 
/**
 * Files.
 */
files: number, };
export type MergeRequest = { 
/**
 * Companies, contacts or staff.
 */
kind: MergeKind, 
/**
 * The record that is kept.
 */
keep: string, 
/**
 * Those that become part of it.
 */
others: Array<string>, 
/**
 * By field: the record whose value it takes.
 */
fields: Record<string, string>, };
export type Message = { 
/**
 * Key of the catalogue.
 */
id: string, 
/**
 * Values of its variables.
 */
args: { [key in string]: Arg }, };
export type Met = { 
/**
 * The row.
 */
row: number, 
/**
 * The id.
 */
id: string, 
/**
 * What the row calls it.
 */
title: string, 
/**
 * What the deal here was called when it came.
 */
here: string, };
export type Missed = "skipped" | "cancelled" | "no_show";
export type Money = { 
/**
 * Minor units.
 */
minor: number, 
/**
 * Their currency.
 */
currency: Currency, };
export type NameHit = { 
/**
 * Whose.
 */
id: string, 
/**
 * The name.
 */
name: string, 
/**
 * What tells it from others of its name: the city of a company, the company of a contact, the address of a person.
 */
detail: string | null, };
export type NameKind = "company" | "contact" | "person" | "product" | "source";
export type NameMap = { 
/**
 * Of what: owner, product, source or company.
 */
field: DealField, 
/**
 * As the file has it.
 */
name: string, 
/**
 * The name that is meant; `None`: its own.
 */
to: string | null, };
export type Named = { 
/**
 * Which.
 */
id: string, 
/**
 * Its name.
 */
name: string, };
export type NamedGroup = { 
/**
 * What its deals have in common, in words; `None` where that is unknown, and of months and quarters.
 */
name: LocalText | null, 
/**
 * What its deals have in common.
 */
key: GroupKey, 
/**
 * The days that its figures look at.
 */
window: Window, 
/**
 * Its figures.
 */
report: Report, };
export type NamesFind = { 
/**
 * Of what.
 */
kind: NameKind, 
/**
 * As typed; empty: those used or added last.
 */
text: string, 
/**
 * At most so many, and never more than 50.
 */
limit: number, };
export type NamesHere = { 
/**
 * Of what.
 */
field: DealField, 
/**
 * The first [`MAX_HERE`], as they are sorted by their letters.
 */
names: Array<string>, };
export type Never = "never";
export type NextStepIs = "missing" | "overdue" | "today" | "planned";
export type NoTopic = "none";
export type Note = { 
/**
 * Identity.
 */
id: NoteId, 
/**
 * What it says: lines of plain text.
 */
body: string, 
/**
 * When it was written.
 */
at: number, 
/**
 * When it was last rewritten; `None`: never.
 */
edited_at: number | null, };
export type NoteAdd = { 
/**
 * On which record.
 */
on: On, 
/**
 * What it says, at most 20,000 characters.
 */
body: string, };
export type NoteEdit = { 
/**
 * Which.
 */
note: NoteId, 
/**
 * What it says, at most 20,000 characters.
 */
body: string, };
export type NoteId = string;
export type NoteKind = "private" | "shared";
export type NoteRef = { 
/**
 * Which.
 */
note: NoteId, };
export type On = { "kind": "deal", "id": DealId } | { "kind": "company", "id": CompanyId } | { "kind": "contact", "id": ContactId };
export type OnRecord = { 
/**
 * Which.
 */
on: On, };
export type Outcome = "won" | "lost";
export type OverviewLine = { 
/**
 * Who.
 */
person: Named, 
/**
 * Whether they have left.
 */
gone: boolean, 
/**
 * The rule that holds, or the next or last one; `None`: no series.
 */
series: SeriesRule | null, 
/**
 * The pause of today.
 */
paused: PauseLine | null, 
/**
 * The day of the last meeting that was held.
 */
last_held: string | null, 
/**
 * The meeting that is due, or next.
 */
next: MeetingLine | null, 
/**
 * Days overdue.
 */
overdue_days: number, 
/**
 * A meeting that was held and is not closed.
 */
unclosed: MeetingId | null, 
/**
 * Open points.
 */
open_points: number, 
/**
 * The user's promises, by the last 90 days.
 */
mine: KeptPromises, 
/**
 * Theirs.
 */
theirs: KeptPromises, 
/**
 * Of the meetings planned in the last 180 days, those that took place.
 */
attendance: Counted, };
export type PartChange = "added" | "changed" | "removed";
export type PartKind = "line" | "person" | "step" | "note" | "file";
export type PassphraseChange = { 
/**
 * The one that counts.
 */
current: string, 
/**
 * The one that shall.
 */
new: string, };
export type PauseAdd = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * The first, `YYYY-MM-DD`.
 */
from_on: string, 
/**
 * The last, `YYYY-MM-DD`; empty: nobody knows yet.
 */
to_on: string, 
/**
 * Why.
 */
reason: string, };
export type PauseEdit = { 
/**
 * Which pause.
 */
pause: PauseId, 
/**
 * The first, `YYYY-MM-DD`.
 */
from_on: string, 
/**
 * The last, `YYYY-MM-DD`; empty: nobody knows yet.
 */
to_on: string, 
/**
 * Why.
 */
reason: string, };
export type PauseId = string;
export type PauseLine = { 
/**
 * Identity.
 */
id: PauseId, 
/**
 * The first.
 */
from_on: string, 
/**
 * The last; `None`: nobody knows yet.
 */
to_on: string | null, 
/**
 * Why.
 */
reason: string | null, };
export type PauseRef = { 
/**
 * Which.
 */
pause: PauseId, };
export type PersonDetail = { 
/**
 * Identity.
 */
id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * The first day; `None`: unknown.
 */
starts_on: string | null, 
/**
 * The day from which they are gone; `None`: they are here.
 */
left_on: string | null, 
/**
 * Whether that day has come.
 */
gone: boolean, 
/**
 * Companies that they answer for, by name; at most 200.
 */
companies: Array<Named>, 
/**
 * How many these are.
 */
company_count: number, 
/**
 * Deals that they answer for.
 */
deals: ReachDeals, };
export type PersonEdit = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * What is edited.
 */
fields: PersonFields, };
export type PersonFields = { 
/**
 * Name.
 */
name?: string | null, 
/**
 * E-mail address.
 */
email?: string | null, 
/**
 * Phone, in any digits.
 */
phone?: string | null, 
/**
 * The first day, `YYYY-MM-DD`.
 */
starts_on?: string | null, };
export type PersonId = string;
export type PersonLine = { 
/**
 * Who.
 */
id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Phone.
 */
phone: string | null, 
/**
 * The day from which they are gone; `None`: they are here.
 */
left_on: string | null, 
/**
 * Whether that day has come.
 */
gone: boolean, 
/**
 * What their deals come to.
 */
sums: Sums, };
export type PersonRef = { 
/**
 * Who.
 */
person: PersonId, };
export type Picked = { 
/**
 * Whether there are such dialogs here; without them a path is typed.
 */
available: boolean, 
/**
 * What was chosen, if something was.
 */
path: string | null, };
export type Pipeline = { 
/**
 * Identity.
 */
id: PipelineId, 
/**
 * Its name.
 */
name: LocalText, 
/**
 * Kept for its history, and offered no more.
 */
archived: boolean, 
/**
 * Its stages by position, archived ones among them.
 */
stages: Array<Stage>, };
export type PipelineArchive = { 
/**
 * Which.
 */
pipeline: PipelineId, 
/**
 * Whether it is to be out of use.
 */
archived: boolean, };
export type PipelineCreate = { 
/**
 * English name.
 */
name_en: string, 
/**
 * Arabic name.
 */
name_ar: string, 
/**
 * From a ready set; `None`: with one stage.
 */
set: SetName | null, };
export type PipelineFigures = { 
/**
 * The window, as asked for.
 */
window: Window, 
/**
 * The day as of which deals stand where they stand.
 */
as_of: string, 
/**
 * What the reasons of leaked deals stand for.
 */
reasons: Array<string>, 
/**
 * The pipelines whose stages have rows.
 */
pipelines: Array<Pipeline>, 
/**
 * Counts, win rate, values, lengths.
 */
figures: Figures, 
/**
 * A row a stage.
 */
stages: Array<StageFigures>, 
/**
 * Velocity.
 */
velocity: Velocity, };
export type PipelineId = string;
export type PipelineMove = { 
/**
 * Which.
 */
pipeline: PipelineId, 
/**
 * Its place among the pipelines in use, from 0; beyond the last: after it.
 */
to: number, };
export type PipelineRef = { 
/**
 * Which.
 */
pipeline: PipelineId, };
export type PipelineRename = { 
/**
 * Which.
 */
pipeline: PipelineId, 
/**
 * English name.
 */
name_en: string | null, 
/**
 * Arabic name.
 */
name_ar: string | null, };
export type PipelineStanding = { 
/**
 * The pipeline.
 */
pipeline: Pipeline, 
/**
 * Open deals in all.
 */
open: number, 
/**
 * Open deals by stage, in the order of its stages.
 */
stages: Array<StageOpen>, };
export type PointAdd = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * Who raises it.
 */
raised_by: Side, 
/**
 * What.
 */
text: string, 
/**
 * What it is about.
 */
topic?: Topic | null, 
/**
 * Whether it comes again once it is done.
 */
repeats?: boolean | null, };
export type PointDrop = { 
/**
 * Which.
 */
point: PointId, 
/**
 * Whether it is.
 */
dropped: boolean, };
export type PointEdit = { 
/**
 * Which.
 */
point: PointId, 
/**
 * What.
 */
text?: string | null, 
/**
 * Who raised it.
 */
raised_by?: Side | null, 
/**
 * What it is about.
 */
topic?: TopicChoice | null, 
/**
 * Whether it comes again once it is done.
 */
repeats?: boolean | null, };
export type PointId = string;
export type PointLine = { 
/**
 * Identity.
 */
id: PointId, 
/**
 * Who raised it.
 */
raised_by: Side, 
/**
 * What.
 */
text: string, 
/**
 * What it is about.
 */
topic: Topic | null, 
/**
 * When it was raised.
 */
raised_at: number, 
/**
 * Days since then.
 */
age_days: number, 
/**
 * How many meetings were held since and did not get to it.
 */
carried: number, 
/**
 * It was carried so often that it is asked about: discuss, act, park or drop.
 */
asks: boolean, 
/**
 * Whether it comes again once it is done.
 */
repeats: boolean, 
/**
 * Where it stands.
 */
state: PointState, };
export type PointMove = { 
/**
 * Which.
 */
point: PointId, 
/**
 * Before which; `None`: to the end.
 */
before: PointId | null, };
export type PointPark = { 
/**
 * Which.
 */
point: PointId, 
/**
 * Whether it is.
 */
parked: boolean, };
export type PointRef = { 
/**
 * Which.
 */
point: PointId, };
export type PointState = "open" | "done" | "parked" | "dropped" | "acted";
export type PointTick = { 
/**
 * Which.
 */
point: PointId, 
/**
 * Whether it was.
 */
done: boolean, 
/**
 * In which meeting; `None`: in none, or in one that is not kept yet.
 */
meeting?: MeetingId | null, };
export type Preferences = { 
/**
 * Language of the program.
 */
language: Language, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * Digits of figures.
 */
digits: Digits, 
/**
 * Which days are shown.
 */
calendar: Calendar, 
/**
 * Size of everything in percent, within [`ZOOM`].
 */
zoom: number, };
export type Preview = { 
/**
 * Names the file in the import; good until another is looked at or the workspace is locked. `None`: there is no
 * workspace yet that it could go to.
 */
file: string | null, 
/**
 * What the file is, and where in it the table was found.
 */
source: FileSource, 
/**
 * Columns of days that do not tell which number is the day. Until [`ImportPreview::dates`] does, nothing is imported.
 */
undecided: Array<Undecided>, 
/**
 * Whether columns that mean nothing here are kept as a note on each deal.
 */
keeps_rest: boolean, 
/**
 * The columns that tell one deal from another where a row has no id; none: all that it says does.
 */
key: Array<string>, 
/**
 * The currency of amounts that name none.
 */
currency: Currency, 
/**
 * Its columns.
 */
columns: Array<ColumnPlan<DealField>>, 
/**
 * Of the rows that would be imported: won deals.
 */
won: number, 
/**
 * Of these: lost deals.
 */
lost: number, 
/**
 * Of these: open deals.
 */
open: number, 
/**
 * Rows have the ids of deals here that are about something else. Until [`ImportPreview::same_deals`] says whether they
 * are the same, nothing is imported.
 */
meeting: Meeting | null, 
/**
 * What changes in deals that are here: the first [`SHOWN`].
 */
changes: Array<RowChange>, 
/**
 * Stays that a history tells of, of deals that would be imported or changed.
 */
stays: number, 
/**
 * The stages that it names, in the order of use, and where each goes.
 */
stages: Array<FileStage>, 
/**
 * The stages here that they may mean.
 */
stages_here: Array<LocalText>, 
/**
 * Names of owners, products, sources and companies that it was said of what they mean, that are added, or that may be
 * one with another: the first [`SHOWN`], those that are a question first.
 */
names: Array<FileName>, 
/**
 * How many there are.
 */
new_names: number, 
/**
 * What they may mean.
 */
names_here: Array<NamesHere>, 
/**
 * The stages of the pipeline that would be made, where the file has stages that no pipeline has.
 */
new_stages: Array<string>, 
/**
 * Rows with anything in them.
 */
rows: number, 
/**
 * Rows that would be imported.
 */
ready: number, 
/**
 * Records that are here and would be changed.
 */
updated: number, 
/**
 * Rows that are here already, just as in the file.
 */
unchanged: number, 
/**
 * Rows that are refused.
 */
refused: number, 
/**
 * Why: the first [`SHOWN`].
 */
refusals: Array<RowNote>, 
/**
 * Notes about rows that would be imported.
 */
warned: number, 
/**
 * Which: the first [`SHOWN`].
 */
warnings: Array<RowNote>, };
export type ProductId = string;
export type PromiseAdd = { 
/**
 * In one-on-ones with whom.
 */
person: PersonId, 
/**
 * Who will do it.
 */
owner: Side, 
/**
 * What.
 */
text: string, 
/**
 * When it is due, `YYYY-MM-DD`; `None`, or nothing in it: no day.
 */
due_on?: string | null, 
/**
 * The meeting in which it is made.
 */
meeting?: MeetingId | null, 
/**
 * The point that it comes of, which is settled by it.
 */
point?: PointId | null, };
export type PromiseDone = { 
/**
 * Which.
 */
promise: PromiseId, 
/**
 * Whether it is.
 */
done: boolean, };
export type PromiseDrop = { 
/**
 * Which.
 */
promise: PromiseId, 
/**
 * Whether it is.
 */
dropped: boolean, };
export type PromiseEdit = { 
/**
 * Which.
 */
promise: PromiseId, 
/**
 * Who will do it.
 */
owner?: Side | null, 
/**
 * What.
 */
text?: string | null, 
/**
 * When it is due, `YYYY-MM-DD`; an empty text: no day.
 */
due_on?: string | null, };
export type PromiseId = string;
export type PromiseLine = { 
/**
 * Identity.
 */
id: PromiseId, 
/**
 * Who will do it.
 */
owner: Side, 
/**
 * What.
 */
text: string, 
/**
 * When it is due; `None`: no day was said.
 */
due_on: string | null, 
/**
 * Days past that day, of an open one.
 */
late_days: number, 
/**
 * When it was made.
 */
made_at: number, 
/**
 * The meeting in which it was made.
 */
meeting: MeetingId | null, 
/**
 * When it was done.
 */
done_on: string | null, 
/**
 * When it was dropped.
 */
dropped_on: string | null, };
export type QuestionLine = { 
/**
 * Its message in the catalogue.
 */
id: string, 
/**
 * In words; raised as a point in these words, it is known again.
 */
text: string, 
/**
 * What it is for.
 */
set: QuestionSet, 
/**
 * What it is about.
 */
topic: Topic, 
/**
 * When somebody last answered it; `None`: never.
 */
asked_on: string | null, 
/**
 * It is among the points that are open or parked.
 */
raised: boolean, };
export type QuestionList = { 
/**
 * Whom to ask.
 */
person: PersonId, 
/**
 * The language of the questions.
 */
language: Language, };
export type QuestionSet = "regular" | "first" | "feedback" | "growth" | "setback" | "return" | "stay";
export type Rate = string;
export type RateId = string;
export type RateRef = { 
/**
 * Which.
 */
rate: RateId, };
export type RateSet = { 
/**
 * Code or mark of the currency.
 */
currency: string, 
/**
 * From which day on.
 */
from_on: string, 
/**
 * What one unit is worth in the base currency, in any digits.
 */
rate: string, };
export type ReachDeal = { 
/**
 * Which.
 */
id: DealId, 
/**
 * Title.
 */
title: string, 
/**
 * Who may buy.
 */
company: string | null, 
/**
 * Who answers for it.
 */
owner: string | null, 
/**
 * Open, won or lost.
 */
status: DealStatus, 
/**
 * Where it stands, or stood last; `None`: unknown.
 */
stage: LocalText | null, 
/**
 * Its value; of a closed deal as it was on closing.
 */
value: Money | null, 
/**
 * The day it became a deal; `None`: unknown.
 */
created_on: string | null, 
/**
 * The day it closed; `None`: it has not, or unknown.
 */
closed_on: string | null, };
export type ReachDeals = { 
/**
 * How many there are.
 */
total: number, 
/**
 * Open ones first, the latest first: at most [`DEALS`].
 */
rows: Array<ReachDeal>, 
/**
 * What they come to.
 */
sums: Sums, };
export type ReachList = { 
/**
 * Each of these words begins a word of the name.
 */
text: string, 
/**
 * In which order.
 */
sort: ReachSort, 
/**
 * How many are there already.
 */
offset: number, };
export type ReachSort = "name" | "open" | "won" | "last";
export type ReadySet = { 
/**
 * Which.
 */
set: SetName, 
/**
 * Its name.
 */
name: LocalText, 
/**
 * Its stages, in order.
 */
stages: Array<StagePlan>, };
export type ReasonsFind = { 
/**
 * As typed; empty: those used most.
 */
text: string, };
export type RecordChange = { 
/**
 * Number of its row as a spreadsheet shows it.
 */
row: number, 
/**
 * Which record.
 */
record: string, 
/**
 * What it is called now.
 */
title: string, 
/**
 * What changes in it.
 */
fields: Array<FieldChange>, };
export type RecordExport = { 
/**
 * Of which list.
 */
of: ExportOf, 
/**
 * Each of these words begins a word of the name.
 */
text: string, 
/**
 * In which order.
 */
sort: ReachSort, 
/**
 * The kind of file.
 */
format: ExportFormat, 
/**
 * The language of headers.
 */
language: Language, };
export type RecordField = "name" | "first_name" | "last_name" | "company" | "company_id" | "job" | "phone" | "mobile" | "email" | "website" | "address" | "city" | "industry" | "owner" | "note" | "external_id";
export type RecordKind = "deal" | "company" | "contact" | "person";
export type RecordRef = { 
/**
 * What it is.
 */
kind: RecordKind, 
/**
 * Which.
 */
id: string, };
export type RecordsPreview = { 
/**
 * Names the file in the import; good until another is looked at or the workspace is locked.
 */
file: string, 
/**
 * What the file is, and where in it the table was found.
 */
source: FileSource, 
/**
 * Its columns.
 */
columns: Array<ColumnPlan<RecordField>>, 
/**
 * Whether columns that mean nothing here are kept as a note on each record.
 */
keeps_rest: boolean, 
/**
 * What changes in records that are here: the first [`super::SHOWN`].
 */
changes: Array<RecordChange>, 
/**
 * Rows with anything in them.
 */
rows: number, 
/**
 * Rows that would be imported.
 */
ready: number, 
/**
 * Records that are here and would be changed.
 */
updated: number, 
/**
 * Rows that are here already, just as in the file.
 */
unchanged: number, 
/**
 * Rows that are refused.
 */
refused: number, 
/**
 * Why: the first [`SHOWN`].
 */
refusals: Array<RowNote>, 
/**
 * Notes about rows that would be imported.
 */
warned: number, 
/**
 * Which: the first [`SHOWN`].
 */
warnings: Array<RowNote>, };
export type RecoveryAnswer = { 
/**
 * From now on this code counts.
 */
confirmed: boolean, 
/**
 * The positions of groups that were typed otherwise than they are on the sheet.
 */
wrong: Array<number>, };
export type RecoveryConfirm = { 
/**
 * In the order in which they were asked for.
 */
answers: Array<string>, };
export type RecoverySheet = { 
/**
 * Eight groups of four symbols.
 */
groups: Array<string>, 
/**
 * The positions of two groups, from 0, that the user is asked to type.
 */
ask: Array<number>, };
export type RemarkAdd = { 
/**
 * About whom.
 */
person: PersonId, 
/**
 * In which meeting.
 */
meeting?: MeetingId | null, 
/**
 * Which kind.
 */
kind: RemarkKind, 
/**
 * In words; a mood may go without.
 */
text: string, 
/**
 * Of a mood: from 1, bad, to 5, good.
 */
mood?: number | null, 
/**
 * Of a mood: who said so; `None`: it is the user's impression.
 */
said_by?: Side | null, 
/**
 * Whether it was said to them.
 */
told: boolean, };
export type RemarkEdit = { 
/**
 * Which.
 */
remark: RemarkId, 
/**
 * In words.
 */
text?: string | null, 
/**
 * Of a mood: from 1, bad, to 5, good.
 */
mood?: number | null, 
/**
 * Of a mood: who said so.
 */
said_by?: Side | null, 
/**
 * Whether it was said to them.
 */
told?: boolean | null, };
export type RemarkId = string;
export type RemarkKind = "praise" | "feedback" | "feedback_to_me" | "mood";
export type RemarkLine = { 
/**
 * Identity.
 */
id: RemarkId, 
/**
 * Which kind.
 */
kind: RemarkKind, 
/**
 * In words.
 */
text: string | null, 
/**
 * From 1, bad, to 5, good.
 */
mood: number | null, 
/**
 * Of a mood: who said so.
 */
said_by: Side | null, 
/**
 * The meeting in which it was written.
 */
meeting: MeetingId | null, 
/**
 * When it was written.
 */
at: number, 
/**
 * When it was said to them; `None`: it is still to be said.
 */
told_on: string | null, };
export type RemarkRef = { 
/**
 * Which.
 */
remark: RemarkId, };
export type Report = { 
/**
 * Counts, win rate, values, lengths.
 */
figures: Figures, 
/**
 * A row a stage.
 */
stages: Array<StageFigures>, 
/**
 * Velocity.
 */
velocity: Velocity, };
export type Rescue = { 
/**
 * [`Backup::id`].
 */
backup: string, 
/**
 * The passphrase of the workspace.
 */
passphrase: string, };
export type RestoreApply = { 
/**
 * [`RestorePreview::token`].
 */
token: string, };
export type RestoreLine = { 
/**
 * Its title now, or in the backup.
 */
title: string, 
/**
 * What would become of it.
 */
what: RestoreWhat, };
export type RestoreLook = { 
/**
 * [`Backup::id`].
 */
backup: string, };
export type RestorePreview = { 
/**
 * Names the backup in [`RestoreApply`]; good until another is looked into or the workspace is locked.
 */
token: string, 
/**
 * When the backup was made.
 */
made_at: number, 
/**
 * Kind by kind.
 */
tables: Array<TableDiff>, 
/**
 * Deals by title, at most 100.
 */
deals: Array<RestoreLine>, 
/**
 * Deals beyond these.
 */
more: number, 
/**
 * Whether nothing differs.
 */
identical: boolean, 
/**
 * The workspace itself is damaged: nothing could be compared, and what is there will be set aside.
 */
damaged: boolean, };
export type RestoreWhat = "only_now" | "only_then" | "differs";
export type RowChange = { 
/**
 * Number of its row as a spreadsheet shows it.
 */
row: number, 
/**
 * Which deal.
 */
deal: DealId, 
/**
 * What it is called now.
 */
title: string, 
/**
 * What changes in it.
 */
fields: Array<FieldChange>, };
export type RowNote = { 
/**
 * Its number as a spreadsheet shows it.
 */
row: number, 
/**
 * Header of the column, where it is about one.
 */
column: string | null, 
/**
 * A word for programs.
 */
code: string, 
/**
 * A sentence for people.
 */
message: Message, 
/**
 * The cells of a refused row as they are in the file, to go back with the reason.
 */
cells: Array<string>, };
export type Rows = "won" | "lost" | "closed" | "invalid" | "unvalued" | "valued" | "won_valued" | "won_unvalued" | "cycle_won" | "cycle_lost" | "undated" | "negative" | "unclosed" | "open" | "cohort_won" | "cohort_lost" | "cohort_open";
export type RowsOf = Rows | { 
/**
 * Which stage; `None`: unknown.
 */
stage: StageId | null, 
/**
 * Which count.
 */
cell: StageCell, } | { 
/**
 * Which set.
 */
flow: Flow, };
export type SearchFind = { 
/**
 * As typed: every word must be there, however it is spelled; the last one may be only begun.
 */
text: string, 
/**
 * At most so many answers.
 */
limit: number, };
export type SearchNamed = { 
/**
 * At most a hundred.
 */
records: Array<RecordRef>, };
export type Seen<T> = { 
/**
 * Last journal entry in view.
 */
seq: number, 
/**
 * What was read.
 */
data: T, };
export type SeriesEnd = { 
/**
 * With whom.
 */
person: PersonId, 
/**
 * The first day without it, `YYYY-MM-DD`; `None`: today.
 */
on?: string | null, };
export type SeriesHistory = { 
/**
 * Its rules, one after the other.
 */
rules: Array<SeriesRule>, 
/**
 * Its pauses, one after the other.
 */
pauses: Array<PauseLine>, };
export type SeriesId = string;
export type SeriesRule = { 
/**
 * Identity.
 */
id: SeriesId, 
/**
 * How often.
 */
every: Every, 
/**
 * The days between two, or the day of the month; of a week: none.
 */
number: number | null, 
/**
 * The weekday; of days and months: none.
 */
weekday: Weekday | null, 
/**
 * The hour on the clock on the wall, `HH:MM`.
 */
at: string, 
/**
 * For how many minutes.
 */
minutes: number, 
/**
 * From which day on.
 */
from_on: string, 
/**
 * The first day on which it no longer holds; `None`: without end.
 */
until_on: string | null, };
export type SeriesSet = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * How often.
 */
every: Every, 
/**
 * The days between two, or the day of the month, as typed.
 */
number?: string | null, 
/**
 * On which weekday, every week or every other one.
 */
weekday?: Weekday | null, 
/**
 * At which hour, `HH:MM` as typed.
 */
at: string, 
/**
 * For how many minutes; `None`: an hour.
 */
minutes?: number | null, 
/**
 * From which day on, `YYYY-MM-DD`; `None`: from now on.
 */
from_on?: string | null, };
export type SetName = "sales" | "contractor" | "retail" | "services";
export type Settings = { 
/**
 * When it locks itself.
 */
lock_after: LockAfter, 
/**
 * Rate of value added tax in percent; `None`: no tax is spoken of.
 */
vat_rate: VatRate | null, 
/**
 * Whether values hold the tax; the same for all of them, so that no sum mixes the two.
 */
vat_included: boolean, 
/**
 * The week of the business.
 */
week: Week, };
export type SettingsSet = { 
/**
 * When it locks itself.
 */
lock_after?: LockAfter | null, 
/**
 * Rate of value added tax in percent, as typed; empty: no tax is spoken of.
 */
vat_rate?: string | null, 
/**
 * Whether values hold the tax.
 */
vat_included?: boolean | null, 
/**
 * The day that its week begins with.
 */
week_start?: WeekStart | null, 
/**
 * The days on which nobody works.
 */
weekend?: Weekend | null, 
/**
 * IANA name of its time zone. Days that were written down stay; those of instants are counted anew.
 */
time_zone?: string | null, };
export type Side = "them" | "me";
export type SourceId = string;
export type Span = { 
/**
 * The text.
 */
text: string, 
/**
 * It is what was looked for.
 */
hit: boolean, };
export type StaffLeave = { 
/**
 * Who.
 */
person: PersonId, 
/**
 * From which day on they are gone, `YYYY-MM-DD`; `None`: today.
 */
left_on?: string | null, 
/**
 * Who takes over their open deals and their companies.
 */
hand_over_to?: PersonId | null, 
/**
 * Nobody takes over, and that is meant.
 */
keep_open?: boolean | null, };
export type Stage = { 
/**
 * Identity; a renamed stage stays the same stage.
 */
id: StageId, 
/**
 * The pipeline it belongs to.
 */
pipeline: PipelineId, 
/**
 * Its name.
 */
name: LocalText, 
/**
 * Order within the pipeline, ascending; not necessarily without gaps.
 */
position: number, 
/**
 * Kept for its history, and offered no more.
 */
archived: boolean, 
/**
 * Chance of being won from here, in percent.
 */
probability: number, 
/**
 * Days without a touch after which a deal is idle.
 */
warn_days: number, 
/**
 * Days without a touch after which a deal is stale.
 */
stale_days: number, };
export type StageAdd = { 
/**
 * Of which pipeline.
 */
pipeline: PipelineId, 
/**
 * English name.
 */
name_en: string, 
/**
 * Arabic name.
 */
name_ar: string, };
export type StageArchive = { 
/**
 * Which.
 */
stage: StageId, 
/**
 * Where the deals go that stand in it; `None`: refused when there are any.
 */
move_to: StageId | null, };
export type StageCell = "reached" | "skipped" | "entered" | "advanced" | "won" | "lost" | "back" | "moved_pipeline" | "here" | "undated" | "leaked" | "silent" | "won_through";
export type StageEdit = { 
/**
 * Which.
 */
stage: StageId, 
/**
 * English name.
 */
name_en?: string | null, 
/**
 * Arabic name.
 */
name_ar?: string | null, 
/**
 * Chance of being won from there, in percent.
 */
probability?: string | null, 
/**
 * Days without a touch after which a deal is idle.
 */
warn_days?: string | null, 
/**
 * Days without a touch after which a deal is stale.
 */
stale_days?: string | null, };
export type StageFigures = { 
/**
 * Which stage; `None`: it is not known where these deals stood.
 */
stage: StageId | null, 
/**
 * See [`StageCell::Reached`].
 */
reached: number, 
/**
 * See [`StageCell::Skipped`].
 */
skipped: number, 
/**
 * See [`StageCell::Entered`].
 */
entered: number, 
/**
 * See [`StageCell::Advanced`].
 */
advanced: number, 
/**
 * See [`StageCell::Won`].
 */
won: number, 
/**
 * See [`StageCell::Lost`].
 */
lost: number, 
/**
 * See [`StageCell::Back`].
 */
back: number, 
/**
 * See [`StageCell::MovedPipeline`].
 */
moved_pipeline: number, 
/**
 * See [`StageCell::Here`].
 */
here: number, 
/**
 * See [`StageCell::Undated`].
 */
undated: number, 
/**
 * See [`StageCell::Leaked`].
 */
leaked: number, 
/**
 * See [`StageCell::Silent`].
 */
silent: number, 
/**
 * reached(next) ÷ reached(this), as a fraction; after the last stage comes the win. `None`: nobody reached it.
 */
conversion: number | null, 
/**
 * reached(next) ÷ (reached(next) + leaked(this)): without those that still stand here.
 */
settled_conversion: number | null, 
/**
 * reached(this) ÷ reached(first).
 */
cumulative: number | null, 
/**
 * leaked ÷ reached.
 */
leakage: number | null, 
/**
 * leaked ÷ all that leaked from anywhere.
 */
leakage_share: number | null, 
/**
 * What leaked deals were worth when they were lost.
 */
lost_value: Total, 
/**
 * Why they were lost: a place in the list of reasons (`None`: nobody said), and how often. Most frequent first.
 */
reasons: Array<[number | null, number]>, 
/**
 * How long the stays lasted that began in the window and are over.
 */
time: Lengths, 
/**
 * How long the stays have lasted that are not over.
 */
running: Lengths, 
/**
 * `reached` is below 5: too few to say.
 */
few: boolean, };
export type StageId = string;
export type StageMap = { 
/**
 * As the file has it.
 */
stage: string, 
/**
 * The name of the stage that is meant; `None`: the file's own.
 */
to: string | null, };
export type StageMerge = { 
/**
 * The one that goes out of use.
 */
stage: StageId, 
/**
 * The one that takes its deals and their stays.
 */
into: StageId, };
export type StageMergePreview = { 
/**
 * Open deals that go over.
 */
open: number, 
/**
 * Deals that closed from there and go over.
 */
closed: number, 
/**
 * Stays that go over.
 */
stays: number, 
/**
 * Stays that become part of the one before.
 */
joined: number, };
export type StageMove = { 
/**
 * Which.
 */
stage: StageId, 
/**
 * Its place among the stages in use, from 0; beyond the last: after it.
 */
to: number, };
export type StageOpen = { 
/**
 * Which.
 */
stage: StageId, 
/**
 * How many.
 */
open: number, };
export type StagePlan = { 
/**
 * Its name.
 */
name: LocalText, 
/**
 * Chance of being won from there, in percent.
 */
probability: number, 
/**
 * Days without a touch after which a deal is idle.
 */
warn_days: number, 
/**
 * Days without a touch after which a deal is stale.
 */
stale_days: number, };
export type StageRef = { 
/**
 * Which.
 */
stage: StageId, };
export type StageSuggestion = { 
/**
 * Which stage.
 */
stage: StageId, 
/**
 * Completed stays that it is drawn from.
 */
visits: number, 
/**
 * Three of four stays were no longer than so many days.
 */
warn_days: number, 
/**
 * Nine of ten stays were no longer than so many days.
 */
stale_days: number, };
export type Standing = "live" | "undone" | "dropped" | "fixed";
export type Step = { 
/**
 * Identity.
 */
id: ActivityId, 
/**
 * What kind of doing.
 */
kind: ActivityKind, 
/**
 * What.
 */
text: string, 
/**
 * When it is due; `None`: no day.
 */
due_on: string | null, };
export type Stepped = { "kind": "done", 
/**
 * The change that was undone or redone.
 */
command: CommandId, 
/**
 * The command that had made it.
 */
name: string, 
/**
 * Changes of rows.
 */
rows: number, 
/**
 * The journal entry of this step.
 */
seq: number, } | { "kind": "task", 
/**
 * Which task.
 */
task: string, } | { "kind": "nothing" } | { "kind": "conflict", 
/**
 * Which, latest first.
 */
by: Array<Change>, };
export type Sums = { 
/**
 * Open ones, at today's rates.
 */
open: Total, 
/**
 * Won ones that count, each at the rates of the day it closed.
 */
won: Total, 
/**
 * How many were lost.
 */
lost: number, 
/**
 * The day on which the latest became a deal; `None`: there is none, or unknown.
 */
last_on: string | null, };
export type TableDiff = { 
/**
 * The kind of record.
 */
table: string, 
/**
 * How many there are now.
 */
now: number, 
/**
 * How many there are in the backup.
 */
then: number, 
/**
 * There now and not in the backup: they would disappear.
 */
only_now: number, 
/**
 * In the backup and not there now: they would come back.
 */
only_then: number, 
/**
 * In both and not the same: they would change.
 */
differ: number, };
export type Talked = "them" | "even" | "me";
export type TaskRef = { 
/**
 * Its id, good until the program ends.
 */
task: string, };
export type TaskResult = { "kind": "import", 
/**
 * What became of its rows.
 */
report: ImportReport, } | { "kind": "changed", 
/**
 * What became of it.
 */
change: ChangeResult, 
/**
 * Records that it changed.
 */
records: number, } | { "kind": "file", 
/**
 * Its bytes in base64.
 */
content: string, 
/**
 * Records in it.
 */
records: number, } | { "kind": "stepped", 
/**
 * What became of it.
 */
stepped: Stepped, } | { "kind": "demo" } | { "kind": "backed_up", 
/**
 * Which.
 */
backup: Backup, } | { "kind": "backups_checked", 
/**
 * Good ones.
 */
good: number, 
/**
 * Others.
 */
damaged: number, } | { "kind": "restore_preview", 
/**
 * What differs.
 */
preview: RestorePreview, } | { "kind": "restored" } | { "kind": "verified", 
/**
 * What was found.
 */
report: VerifyReport, };
export type TaskState = "running" | "done" | "failed" | "cancelled";
export type TaskStatus = { 
/**
 * Its id.
 */
task: string, 
/**
 * The command that started it.
 */
name: string, 
/**
 * Where it stands.
 */
state: TaskState, 
/**
 * Steps done, of `total`.
 */
done: number, 
/**
 * Steps in all; 0 while unknown.
 */
total: number, 
/**
 * What it made, once done.
 */
result: TaskResult | null, 
/**
 * Why it failed, once failed.
 */
error: Error | null, };
export type Taxed = { 
/**
 * The rate, in percent.
 */
rate: VatRate, 
/**
 * Without tax.
 */
net: Money, 
/**
 * The tax.
 */
tax: Money, 
/**
 * With tax.
 */
gross: Money, };
export type Theme = "system" | "light" | "dark";
export type Today = { 
/**
 * Which day it is.
 */
on: string, 
/**
 * What needs the user, most urgent first.
 */
items: Array<TodayItem>, 
/**
 * How many deals there are of each reason in all; there may be more than are sent.
 */
counts: TodayCounts, 
/**
 * Open deals.
 */
open: number, 
/**
 * Whether there is any deal at all.
 */
any: boolean, };
export type TodayCounts = { 
/**
 * The day of the next step is past.
 */
overdue: number, 
/**
 * The next step is for today.
 */
due: number, 
/**
 * Stale.
 */
stale: number, 
/**
 * Idle.
 */
idle: number, 
/**
 * No next step.
 */
no_step: number, };
export type TodayDeal = { 
/**
 * Which deal.
 */
id: DealId, 
/**
 * Title.
 */
title: string, 
/**
 * Who may buy.
 */
company: string | null, 
/**
 * Who answers for it.
 */
owner: string | null, 
/**
 * Where it stands.
 */
stage: LocalText | null, 
/**
 * Its value.
 */
value: Money | null, };
export type TodayItem = { "kind": "backup", 
/**
 * Which, and why.
 */
failure: BackupFailure, } | { "kind": "deal", 
/**
 * What is most urgent about it.
 */
why: Why, 
/**
 * Days past the day of the next step, or without a touch; `None`: unknown.
 */
days: number | null, 
/**
 * The deal.
 */
deal: TodayDeal, 
/**
 * Its next step, where it has one.
 */
step: TodayStep | null, 
/**
 * There is something to be done after that, too.
 */
more_steps: boolean, } | { "kind": "one_on_one", 
/**
 * Its day is past, or today.
 */
why: Why, 
/**
 * Days past it.
 */
days: number, 
/**
 * With whom.
 */
person: Named, 
/**
 * Which.
 */
meeting: MeetingLine, } | { "kind": "close", 
/**
 * Its day is past, or today.
 */
why: Why, 
/**
 * Days past it.
 */
days: number, 
/**
 * With whom.
 */
person: Named, 
/**
 * Which.
 */
meeting: MeetingLine, } | { "kind": "promise", 
/**
 * Its day is past, or today.
 */
why: Why, 
/**
 * Days past it.
 */
days: number, 
/**
 * In one-on-ones with whom.
 */
person: Named, 
/**
 * Which.
 */
promise: PromiseLine, };
export type TodayStep = { 
/**
 * Which activity.
 */
id: ActivityId, 
/**
 * What is to be done.
 */
text: string, 
/**
 * When.
 */
due_on: string | null, };
export type Topic = "wellbeing" | "work" | "goals" | "feedback_to_them" | "feedback_to_me" | "growth" | "personal" | "status";
export type TopicChoice = Topic | NoTopic;
export type Total = { 
/**
 * The sum.
 */
sum: Money, 
/**
 * How many deals are in it.
 */
priced: number, 
/**
 * How many deals are counted but have no value.
 */
no_value: number, 
/**
 * How many deals are counted but have no rate to the base currency, by their own currency.
 */
no_rate: Record<string, number>, };
export type Undecided = { 
/**
 * Its header.
 */
column: string, 
/**
 * What was said of it; `None`: it is a question.
 */
order: DateOrder | null, };
export type UndoRequest = { 
/**
 * A change; `None`: the last one.
 */
command: CommandId | null, };
export type VatRate = string;
export type Velocity = { 
/**
 * The day.
 */
as_of: string, 
/**
 * How many days back from it the win rate, the mean value and the cycle look.
 */
window_days: number, 
/**
 * Closed deals in that window.
 */
closed: number, 
/**
 * N: live deals.
 */
live: number, 
/**
 * Open deals that are not counted, for they are stale.
 */
stale: number, 
/**
 * W: won ÷ closed, as a fraction.
 */
win_rate: number | null, 
/**
 * A: mean value of the won deals that have one.
 */
mean_value: Money | null, 
/**
 * L: mean days from creation to closing over all closed deals, won and lost; at least 1.
 */
cycle_days: number | null, 
/**
 * N × W × A ÷ L, a day.
 */
formula_per_day: Money | null, 
/**
 * Won value in the window ÷ its days.
 */
realised_per_day: Money | null, 
/**
 * The former ÷ the latter.
 */
ratio: number | null, 
/**
 * What the formula would give with a tenth more deals, a win rate or a mean value a tenth higher, or a cycle a tenth
 * shorter, in this order.
 */
what_if: [Money, Money, Money, Money] | null, 
/**
 * Fewer than 5 deals were won in the window: too few to say.
 */
few: boolean, };
export type VerifyReport = { 
/**
 * Whether nothing was found.
 */
intact: boolean, 
/**
 * Pages of the database.
 */
pages: number, 
/**
 * Pages that are not as they were written.
 */
damaged_pages: number, 
/**
 * What else is wrong, in the database's own words.
 */
tables_wrong: Array<string>, 
/**
 * Rows.
 */
rows: number, 
/**
 * Backups that are good.
 */
backups_good: number, 
/**
 * Backups that are not.
 */
backups_damaged: number, };
export type View = { 
/**
 * Identity.
 */
id: ViewId, 
/**
 * Its name.
 */
name: string, 
/**
 * What it shows.
 */
body: ViewBody, };
export type ViewBody = { 
/**
 * Which deals.
 */
filter: DealFilter, 
/**
 * In which order.
 */
sort: DealSort, 
/**
 * Which columns, in their order.
 */
columns: Array<DealColumn>, };
export type ViewCreate = { 
/**
 * Its name, as typed.
 */
name: string, 
/**
 * What it shows.
 */
body: ViewBody, };
export type ViewEdit = { 
/**
 * Which view.
 */
view: ViewId, 
/**
 * New name, as typed.
 */
name: string | null, 
/**
 * What it shows now.
 */
body: ViewBody | null, };
export type ViewId = string;
export type ViewMove = { 
/**
 * Which view.
 */
view: ViewId, 
/**
 * Its place, counted from 0.
 */
to: number, };
export type ViewRef = { 
/**
 * Which.
 */
view: ViewId, };
export type Visit = { 
/**
 * Where; `None`: unknown.
 */
stage: Stage | null, 
/**
 * Since when; `None`: unknown.
 */
entered_at: number | null, 
/**
 * Until when; `None`: still there, or unknown.
 */
left_at: number | null, 
/**
 * How it ended; `None`: it has not.
 */
exit: Exit | null, 
/**
 * Who says so.
 */
source: VisitSource, };
export type VisitSource = "user" | "import" | "unknown";
export type Week = { 
/**
 * Where it begins.
 */
start: WeekStart, 
/**
 * When nobody works.
 */
weekend: Weekend, };
export type WeekLoad = { 
/**
 * Its first day.
 */
from: string, 
/**
 * Meetings.
 */
meetings: number, 
/**
 * Minutes.
 */
minutes: number, };
export type WeekStart = "saturday" | "sunday" | "monday";
export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
export type Weekend = "fri_sat" | "sat_sun" | "fri" | "sun";
export type Who = "you" | "other";
export type Why = "backup" | "overdue" | "due" | "stale" | "idle" | "no_step";
export type WinRate = { 
/**
 * Won and lost deals counted: the denominator.
 */
n: number, 
/**
 * won ÷ (won + lost) as a fraction; `None` when nothing closed.
 */
count: number | null, 
/**
 * The same by value at closing; `None` when the won or the lost side has no value at all.
 */
value: number | null, 
/**
 * Closed deals that have a value and a rate of that day: what `value` counts.
 */
valued: number, 
/**
 * Closed deals that have none, left out of `value`.
 */
unvalued: number, 
/**
 * 95 % Wilson interval of `count`, when `n` is below 30.
 */
interval: [number, number] | null, 
/**
 * `n` is below 5: too few to say.
 */
few: boolean, 
/**
 * `valued` is below 5: too few to say by value.
 */
few_valued: boolean, };
export type Window = { 
/**
 * First day, or from the beginning.
 */
from: string | null, 
/**
 * Last day, or without end.
 */
to: string | null, };
export type WorkspaceChoose = { 
/**
 * Its folder, from the list; `None`: one that is to be made.
 */
folder: string | null, };
export type WorkspaceCreate = { 
/**
 * What its user calls it: at most [`MAX_NAME`] characters, shown before it is unlocked.
 */
name: string, 
/**
 * At least [`MIN_PASSPHRASE`] characters. Wiped when done with.
 */
passphrase: string, 
/**
 * ISO 4217 code of the base currency.
 */
currency: string, 
/**
 * IANA name of the time zone.
 */
time_zone: string, };
export type WorkspaceEntry = { 
/**
 * Where it lies.
 */
folder: string, 
/**
 * What its user calls it; `None`: that cannot be read.
 */
name: string | null, 
/**
 * Whether it can be unlocked.
 */
state: EntryState, 
/**
 * Whether it is the one that is meant.
 */
chosen: boolean, 
/**
 * Whether it is open.
 */
open: boolean, };
export type WorkspaceFolder = { 
/**
 * Its path.
 */
folder: string, };
export type WorkspaceFromBackup = { 
/**
 * Its path.
 */
file: string, 
/**
 * The passphrase or the recovery code of its day.
 */
secret: string, };
export type WorkspaceRecover = { 
/**
 * The recovery code, as it was typed.
 */
code: string, 
/**
 * The new passphrase.
 */
passphrase: string, };
export type WorkspaceRename = { 
/**
 * At most [`MAX_NAME`] characters.
 */
name: string, };
export type WorkspaceState = "none" | "locked" | "open";
export type WorkspaceStatus = { 
/**
 * Where.
 */
state: WorkspaceState, 
/**
 * Whether it is the demo that is open.
 */
demo: boolean, 
/**
 * What its user calls it; readable while it is locked.
 */
name: string | null, 
/**
 * Base currency, when open.
 */
currency: Currency | null, 
/**
 * IANA name of the time zone, when open.
 */
time_zone: string | null, 
/**
 * Today in that zone, when open.
 */
today: string | null, 
/**
 * The week of the business, when open.
 */
week: Week | null, 
/**
 * Where the data lies, or will.
 */
folder: string, 
/**
 * Version of the program.
 */
version: string, 
/**
 * Whether the user has shown that they have the recovery code; true where there is none to have.
 */
recovery_confirmed: boolean, 
/**
 * Minutes without use until it locks, when open; `None`: never.
 */
lock_after: number | null, 
/**
 * The instant of the latest change, when the computer's clock is more than an hour behind it.
 */
clock_behind: number | null, 
/**
 * Why it is locked, when it was open before in this run.
 */
locked_by: LockedBy | null, 
/**
 * Whether the system's keychain opens it.
 */
keychain: boolean, 
/**
 * How many more workspaces are in the list.
 */
others: number, 
/**
 * How many were opened in this run: another number is another set of screens.
 */
opened: number, };
export type WorkspaceUnlock = { 
/**
 * The passphrase. Wiped when done with.
 */
passphrase: string, };

export type Commands = {
  workspace_status: [null, WorkspaceStatus];
  workspace_create: [WorkspaceCreate, WorkspaceStatus];
  workspace_unlock: [WorkspaceUnlock, WorkspaceStatus];
  workspace_lock: [null, WorkspaceStatus];
  workspace_rename: [WorkspaceRename, WorkspaceStatus];
  workspace_list: [null, Array<WorkspaceEntry>];
  workspace_choose: [WorkspaceChoose, WorkspaceStatus];
  workspace_add: [WorkspaceFolder, WorkspaceStatus];
  workspace_forget: [WorkspaceFolder, Array<WorkspaceEntry>];
  workspace_unlock_keychain: [null, WorkspaceStatus];
  workspace_recover: [WorkspaceRecover, WorkspaceStatus];
  passphrase_change: [PassphraseChange, WorkspaceStatus];
  recovery_code: [null, RecoverySheet];
  recovery_confirm: [RecoveryConfirm, RecoveryAnswer];
  keychain_state: [null, KeychainState];
  keychain_set: [KeychainSet, KeychainState];
  session_touch: [null, null];
  draft_list: [null, Array<Draft>];
  draft_put: [DraftPut, null];
  folder_pick: [null, Picked];
  file_pick: [null, Picked];
  settings_get: [null, Seen<Settings>];
  settings_set: [SettingsSet, ChangeResult];
  rate_list: [null, Seen<Array<DatedRate>>];
  rate_set: [RateSet, ChangeResult];
  rate_delete: [RateRef, ChangeResult];
  backup_status: [null, BackupStatus];
  backup_list: [null, Array<Backup>];
  backup_now: [null, TaskRef];
  backup_check: [null, TaskRef];
  backup_place_set: [BackupPlaceSet, BackupStatus];
  workspace_verify: [null, TaskRef];
  restore_preview: [RestoreLook, TaskRef];
  restore_apply: [RestoreApply, TaskRef];
  rescue_list: [null, Array<Backup>];
  rescue: [Rescue, TaskRef];
  workspace_from_backup: [WorkspaceFromBackup, TaskRef];
  demo_open: [DemoOpen, TaskRef];
  demo_leave: [null, WorkspaceStatus];
  preferences_get: [null, Preferences];
  preferences_set: [Preferences, Preferences];
  pipeline_list: [null, Seen<Array<Pipeline>>];
  pipeline_sets: [null, Array<ReadySet>];
  pipeline_standing: [null, Seen<Array<PipelineStanding>>];
  pipeline_create: [PipelineCreate, ChangeResult];
  pipeline_rename: [PipelineRename, ChangeResult];
  pipeline_move: [PipelineMove, ChangeResult];
  pipeline_archive: [PipelineArchive, ChangeResult];
  stage_add: [StageAdd, ChangeResult];
  stage_edit: [StageEdit, ChangeResult];
  stage_move: [StageMove, ChangeResult];
  stage_archive: [StageArchive, TaskRef];
  stage_restore: [StageRef, ChangeResult];
  stage_merge_preview: [StageMerge, Seen<StageMergePreview>];
  stage_merge: [StageMerge, TaskRef];
  stage_suggestions: [PipelineRef, Seen<Array<StageSuggestion>>];
  board_get: [BoardGet, Seen<Board>];
  board_column: [BoardColumn, Seen<Array<Card>>];
  filter_names: [FilterNames, Seen<Array<Named>>];
  amount_read: [AmountRead, Amount];
  reasons_find: [ReasonsFind, Array<string>];
  deal_get: [DealRef, Seen<DealDetail>];
  deal_create: [DealCreate, ChangeResult];
  deal_edit: [DealEdit, ChangeResult];
  deal_move: [DealMove, ChangeResult];
  deal_close: [DealClose, ChangeResult];
  deal_reopen: [DealRef, ChangeResult];
  company_list: [ReachList, Seen<CompanyList>];
  company_get: [CompanyRef, Seen<CompanyDetail>];
  company_create: [CompanyFields, ChangeResult];
  company_edit: [CompanyEdit, ChangeResult];
  company_delete: [CompanyRef, ChangeResult];
  contact_list: [ReachList, Seen<ContactList>];
  contact_get: [ContactRef, Seen<ContactDetail>];
  contact_create: [ContactFields, ChangeResult];
  contact_edit: [ContactEdit, ChangeResult];
  contact_delete: [ContactRef, ChangeResult];
  staff_list: [null, Seen<Array<PersonLine>>];
  person_get: [PersonRef, Seen<PersonDetail>];
  person_create: [PersonFields, ChangeResult];
  person_edit: [PersonEdit, ChangeResult];
  person_delete: [PersonRef, ChangeResult];
  staff_leave: [StaffLeave, TaskRef];
  staff_return: [PersonRef, ChangeResult];
  duplicates_find: [DuplicatesFind, Seen<Duplicates>];
  duplicates_keep_apart: [KeepApart, ChangeResult];
  merge_preview: [MergeLook, Seen<MergePreview>];
  merge: [MergeRequest, TaskRef];
  link_open: [LinkOpen, LinkOpened];
  deal_delete: [DealRef, ChangeResult];
  line_add: [LineAdd, ChangeResult];
  line_edit: [LineEdit, ChangeResult];
  line_move: [LineMove, ChangeResult];
  line_delete: [LineRef, ChangeResult];
  deal_contact_add: [DealContactAdd, ChangeResult];
  deal_contact_remove: [DealContactRef, ChangeResult];
  deal_contact_move: [DealContactMove, ChangeResult];
  activity_add: [ActivityAdd, ChangeResult];
  activity_edit: [ActivityEdit, ChangeResult];
  activity_done: [ActivityDone, ChangeResult];
  activity_delete: [ActivityRef, ChangeResult];
  note_list: [OnRecord, Seen<Array<Note>>];
  note_add: [NoteAdd, ChangeResult];
  note_edit: [NoteEdit, ChangeResult];
  note_delete: [NoteRef, ChangeResult];
  attachment_list: [OnRecord, Seen<Array<Attachment>>];
  attachment_get: [AttachmentRef, AttachmentContent];
  attachment_add: [AttachmentAdd, ChangeResult];
  attachment_rename: [AttachmentRename, ChangeResult];
  attachment_delete: [AttachmentRef, ChangeResult];
  names_find: [NamesFind, Array<NameHit>];
  import_preview: [ImportPreview, FilePreview];
  import_stop: [null, null];
  deal_list: [DealListGet, Seen<DealTable>];
  deal_bulk_preview: [DealBulk, Seen<BulkPreview>];
  deal_bulk: [DealBulk, TaskRef];
  deal_export: [DealExport, TaskRef];
  record_export: [RecordExport, TaskRef];
  view_list: [null, Seen<Array<View>>];
  view_create: [ViewCreate, ChangeResult];
  view_edit: [ViewEdit, ChangeResult];
  view_move: [ViewMove, ChangeResult];
  view_delete: [ViewRef, ChangeResult];
  import_deals: [ImportDeals, TaskRef];
  import_companies: [ImportDeals, TaskRef];
  import_contacts: [ImportDeals, TaskRef];
  figures_get: [FiguresGet, Seen<PipelineFigures>];
  figures_groups: [FiguresGroups, Seen<FigureGroups>];
  figures_rows: [FigureRows, Seen<FigureList>];
  history_list: [HistoryList, Seen<History>];
  history_record: [HistoryRecord, Seen<History>];
  search_find: [SearchFind, Seen<Array<Hit>>];
  search_named: [SearchNamed, Seen<Array<Hit>>];
  meeting_overview: [null, Seen<MeetingOverview>];
  meeting_load: [MeetingLoad, Seen<Array<WeekLoad>>];
  meeting_get: [MeetingGet, Seen<MeetingPage>];
  meeting_list: [MeetingWith, Seen<Array<MeetingLine>>];
  question_list: [QuestionList, Seen<Array<QuestionLine>>];
  meeting_calendar: [MeetingCalendar, TaskRef];
  meeting_note_revisions: [MeetingNoteRef, Seen<Array<MeetingNote>>];
  series_get: [MeetingWith, Seen<SeriesHistory>];
  series_set: [SeriesSet, ChangeResult];
  series_end: [SeriesEnd, ChangeResult];
  pause_add: [PauseAdd, ChangeResult];
  pause_edit: [PauseEdit, ChangeResult];
  pause_delete: [PauseRef, ChangeResult];
  meeting_hold: [MeetingHold, ChangeResult];
  meeting_miss: [MeetingMiss, ChangeResult];
  meeting_move: [MeetingMove, ChangeResult];
  meeting_close: [MeetingClose, ChangeResult];
  meeting_reopen: [MeetingReopen, ChangeResult];
  meeting_note_save: [MeetingNoteSave, ChangeResult];
  point_add: [PointAdd, ChangeResult];
  point_edit: [PointEdit, ChangeResult];
  point_tick: [PointTick, ChangeResult];
  point_park: [PointPark, ChangeResult];
  point_drop: [PointDrop, ChangeResult];
  point_keep: [PointRef, ChangeResult];
  point_move: [PointMove, ChangeResult];
  promise_add: [PromiseAdd, ChangeResult];
  promise_edit: [PromiseEdit, ChangeResult];
  promise_done: [PromiseDone, ChangeResult];
  promise_drop: [PromiseDrop, ChangeResult];
  remark_add: [RemarkAdd, ChangeResult];
  remark_edit: [RemarkEdit, ChangeResult];
  remark_delete: [RemarkRef, ChangeResult];
  today_get: [null, Seen<Today>];
  journal_state: [null, Seen<JournalState>];
  undo: [UndoRequest, Stepped];
  redo: [null, Stepped];
  task_get: [TaskRef, TaskStatus];
  task_cancel: [TaskRef, TaskStatus];
};
