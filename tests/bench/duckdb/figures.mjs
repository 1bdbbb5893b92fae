// The counts behind the figures, by DuckDB: from the same rows, in tables of its own in memory. Takes the folder with the
// rows as CSV; answers with one line of JSON: the least time of all queries, and what they count.

import { DuckDBInstance } from '@duckdb/node-api';

const ROUNDS = 7;
const [folder, today] = process.argv.slice(2);

const db = await (await DuckDBInstance.create(':memory:')).connect();
const csv = (name) => `read_csv('${folder}/${name}.csv', header = true, all_varchar = true, nullstr = '')`;
await db.run(`
  CREATE TABLE deal AS SELECT id, stage, owner, source, status, created_on::DATE AS created_on, closed_on::DATE AS closed_on,
    minor::BIGINT AS minor, currency, touched_on::DATE AS touched_on FROM ${csv('deal')};
  CREATE TABLE visit AS SELECT deal, n::INTEGER AS n, stage, entered_on::DATE AS entered_on, left_on::DATE AS left_on, exit
    FROM ${csv('visit')};
  CREATE TABLE step AS SELECT deal, due_on::DATE AS due_on FROM ${csv('step')};
  CREATE TABLE stage AS SELECT id, position::INTEGER AS position, stale_days::INTEGER AS stale_days FROM ${csv('stage')};
  CREATE TABLE rate AS SELECT currency, from_on::DATE AS from_on, rate::DECIMAL(18, 4) AS rate FROM ${csv('rate')};
`);

// A value of another currency counts at the latest rate on or before the day of closing.
const priced = `(
  SELECT d.*, d.closed_on - d.created_on AS days,
    CASE WHEN d.currency = 'SAR' THEN d.minor ELSE round(d.minor * r.rate)::BIGINT END AS worth
  FROM deal d ASOF LEFT JOIN rate r ON d.currency = r.currency AND d.closed_on >= r.from_on)`;
const lengths = (status) => {
  const only = `FILTER (status = '${status}' AND days >= 0)`;
  return `count(*) ${only}, avg(days) ${only}, quantile_cont(days, 0.5) ${only}, quantile_cont(days, 0.75) ${only}, max(days) ${only}`;
};
const closed = `
  count(*) FILTER (status = 'won'), count(*) FILTER (status = 'lost'),
  sum(worth) FILTER (status = 'won'), count(worth) FILTER (status = 'won'),
  sum(worth) FILTER (status = 'lost')::DOUBLE
    / (sum(worth) FILTER (status = 'won') + sum(worth) FILTER (status = 'lost')),
  ${lengths('won')}, ${lengths('lost')}`;
// Which of all, by owner and by source a line is of.
const group = `CASE grouping(owner, source) WHEN 3 THEN 'all' WHEN 1 THEN 'owner ' || coalesce(owner, '')
  ELSE 'source ' || coalesce(source, '') END`;
const sets = (...by) => `GROUP BY GROUPING SETS (${[[], ['owner'], ['source']].map((set) => `(${[...set, ...by]})`)})`;

// Where a deal stood, as bits, how far it came, and whether it is known from where on.
const stood = `(
  SELECT d.id, d.owner, d.source, d.status, d.created_on,
    coalesce(v.mask, 0) | (1 << s.position) AS mask, greatest(coalesce(v.furthest, 0), s.position) AS furthest, v.seen
  FROM deal d JOIN stage s ON s.id = d.stage LEFT JOIN (
    SELECT v.deal, bit_or(1 << s.position) AS mask, max(s.position) AS furthest, arg_min(v.entered_on, v.n) IS NOT NULL AS seen
    FROM visit v JOIN stage s ON s.id = v.stage GROUP BY v.deal) v ON v.deal = d.id)`;
const at = `(mask >> s.position) & 1 = 1`;
const reached = `
  count(*) FILTER (${at} OR s.position < furthest OR status = 'won'),
  count(*) FILTER (NOT ${at} AND (s.position < furthest OR status = 'won') AND seen)`;

// A closed deal stands nowhere.
const stay = `(
  SELECT v.*, d.owner, d.source, coalesce(v.exit, nullif(d.status, 'open'), 'here') AS cell,
    CASE WHEN v.exit IS NULL AND d.status = 'open' THEN DATE '${today}' - v.entered_on ELSE v.left_on - v.entered_on END AS days
  FROM visit v JOIN deal d ON d.id = v.deal)`;
const stays = `
  count(*), ${['advanced', 'won', 'lost', 'back', 'here'].map((cell) => `count(*) FILTER (cell = '${cell}')`)},
  ${['cell <> \'here\'', 'cell = \'here\''].map((which) => `quantile_cont(days, 0.5) FILTER (${which} AND days >= 0)`)}`;

// Untouched for longer than the limit of its stage, and no next step ahead.
const open = `(
  SELECT d.*, s.stale_days < DATE '${today}' - coalesce(d.touched_on, v.entered_on, d.created_on)
      AND NOT coalesce(t.due_on > DATE '${today}', false) AS stale
  FROM deal d JOIN stage s ON s.id = d.stage LEFT JOIN step t ON t.deal = d.id
  LEFT JOIN visit v ON v.deal = d.id AND v.exit IS NULL WHERE d.status = 'open')`;

const queries = {
  figures: `SELECT ${group}, ${closed} FROM ${priced} ${sets()}`,
  figures_by_month: `SELECT 'month ' || date_trunc('month', closed_on)::DATE, ${closed} FROM ${priced}
    WHERE status <> 'open' GROUP BY date_trunc('month', closed_on)`,
  open: `SELECT ${group}, count(*) FROM deal WHERE status = 'open' ${sets()}`,
  reached: `SELECT ${group} || ' ' || s.id, ${reached} FROM ${stood} CROSS JOIN stage s ${sets('s.id')}`,
  reached_by_month: `SELECT 'month ' || date_trunc('month', created_on)::DATE || ' ' || s.id, ${reached}
    FROM ${stood} CROSS JOIN stage s GROUP BY date_trunc('month', created_on), s.id`,
  stays: `SELECT ${group} || ' ' || stage, ${stays} FROM ${stay} ${sets('stage')}`,
  stays_by_month: `SELECT 'month ' || date_trunc('month', entered_on)::DATE || ' ' || stage, ${stays} FROM ${stay}
    GROUP BY date_trunc('month', entered_on), stage`,
  leaked: `SELECT ${group} || ' ' || stage, count(*), sum(worth) FROM ${priced} WHERE status = 'lost' ${sets('stage')}`,
  silent: `SELECT ${group} || ' ' || stage, count(*) FROM ${open} WHERE stale ${sets('stage')}`,
  velocity: `WITH recent AS (
      SELECT d.days FROM ${priced} d, (
        SELECT CASE WHEN count(*) FILTER (back < 90) >= 30 THEN 90 WHEN count(*) FILTER (back < 180) >= 30 THEN 180 ELSE 365 END AS span
        FROM (SELECT DATE '${today}' - closed_on AS back FROM deal WHERE closed_on <= DATE '${today}'))
      WHERE closed_on <= DATE '${today}' AND DATE '${today}' - closed_on < span),
    oldest AS (SELECT quantile_cont(days, 0.95) FILTER (days >= 0) AS days FROM recent)
    SELECT 'all', (SELECT count(*) FROM recent), (SELECT avg(days) FILTER (days >= 0) FROM recent),
      count(*) FILTER (stale OR DATE '${today}' - created_on > (SELECT days FROM oldest)), count(*) FROM ${open}`,
};

async function all() {
  const counted = {};
  for (const [name, sql] of Object.entries(queries)) {
    counted[name] = (await db.runAndReadAll(sql)).getRows();
  }
  return counted;
}

let least = Infinity;
let counted;
for (let round = 0; round < ROUNDS; round += 1) {
  const begun = performance.now();
  counted = await all();
  least = Math.min(least, performance.now() - begun);
}
const plain = (value) => (value === null || typeof value === 'string' ? value : Number(value));
const lines = Object.entries(counted).map(([name, rows]) => [name, rows.map((row) => row.map(plain))]);
console.log(JSON.stringify({ ms: least, counted: Object.fromEntries(lines) }));
