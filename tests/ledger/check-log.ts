// Checks what the ledger itself holds: each revision once in the event log, each position once, the chain of hashes whole.

import { findBrokenEvent } from '../../src/ledger/events.ts';

/** Queries of which every row is a contradiction. */
const contradictions: Readonly<Record<string, string>> = {
  'a revision without exactly one event': `
    SELECT article, number FROM revision AS stored WHERE 1 <> (SELECT count(*) FROM event
      WHERE subject = article AND type = kind AND json_extract(detail, '$.sha256') = sha256
        AND json_extract(detail, '$.revision') = stored.number)`,
  'an event without its revision': `
    SELECT number, subject FROM event AS happened WHERE type IN ('publish', 'minor', 'correction', 'withdrawal', 'restoration')
      AND NOT EXISTS (SELECT 1 FROM revision WHERE article = happened.subject
        AND number = json_extract(happened.detail, '$.revision'))`,
  'an article whose revisions are not 1 to its present one': `
    SELECT id FROM article WHERE
      (SELECT count(*) FROM revision WHERE article = id) <> revision OR
      (SELECT max(number) FROM revision WHERE article = id) <> revision`,
  'a revision without its article': `
    SELECT article FROM revision WHERE article NOT IN (SELECT id FROM article)`,
  'an open article without exactly one event that opened it': `
    SELECT id FROM article WHERE (opened IS NOT NULL) <>
      (SELECT count(*) FROM event WHERE subject = id AND type = 'opened')`,
  'an open article without its position among all': `
    SELECT id FROM article WHERE (opened IS NOT NULL) <>
      (SELECT count(*) FROM position WHERE article = id AND collection = 'all')`,
  'a collection whose counters are wrong': `
    SELECT name FROM collection WHERE
      total <> (SELECT count(*) FROM position JOIN article ON article.id = article
        WHERE collection = name AND withdrawn IS NULL AND is_left = 0) OR
      last < (SELECT ifnull(max(number), 0) FROM position WHERE collection = name)`,
  'an article in no closed volume of which subscribers were not told': `
    SELECT collection, article FROM position JOIN collection ON name = collection
      WHERE changed IS NULL AND number > last / 50 * 50
        AND collection NOT LIKE 'year:%' AND collection NOT LIKE 'month:%'`,
  'a feed that is older than what it tells': `
    SELECT name FROM collection WHERE updated <
      (SELECT ifnull(max(changed), 0) FROM position WHERE collection = name)`,
  'a hole in the events': `
    SELECT max(number) FROM event HAVING max(number) <> count(*)`,
};

/** Every contradiction within the ledger, as sentences; empty where it is whole. */
export function findContradictions(sql: SqlStorage): string[] {
  const found = Object.entries(contradictions).flatMap(([name, query]) =>
    sql
      .exec(query)
      .toArray()
      .map((row) => `${name}: ${JSON.stringify(row)}`),
  );
  const broken = findBrokenEvent(sql);
  return broken === undefined ? found : [...found, `the chain of events breaks at ${broken}`];
}
