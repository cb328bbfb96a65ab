// The ledger's tables. docs/architecture.md describes each; a change here is a new step, never an edited one.

const steps: readonly string[] = [
  `
  CREATE TABLE article (
    id TEXT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    title TEXT NOT NULL,
    issuer TEXT NOT NULL,
    issued TEXT NOT NULL,
    lang TEXT NOT NULL,
    topics TEXT NOT NULL,
    summary TEXT NOT NULL,
    imported_from TEXT NOT NULL,
    published INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    opened INTEGER UNIQUE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_by_issued ON article (issued, opened) WHERE opened IS NOT NULL;
  CREATE INDEX article_scheduled ON article (published) WHERE opened IS NULL;

  CREATE TABLE revision (
    article TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    note TEXT,
    editor TEXT NOT NULL,
    at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (article, number)
  ) STRICT;

  CREATE TABLE position (
    collection TEXT NOT NULL,
    number INTEGER NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (collection, number)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX position_of_article ON position (article, collection);

  CREATE TABLE collection (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL,
    total INTEGER NOT NULL,
    updated INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE redirect (slug TEXT PRIMARY KEY, article TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX redirect_of_article ON redirect (article);

  CREATE TABLE event (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    editor TEXT NOT NULL,
    type TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE editor (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    scopes TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER,
    revoked INTEGER
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE projection (
    key TEXT PRIMARY KEY,
    rank INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    written INTEGER NOT NULL,
    due INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    etag TEXT,
    modified INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX projection_dirty ON projection (rank, (etag IS NOT NULL), key)
    WHERE generation > written;

  CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE article ADD COLUMN announcement TEXT NOT NULL DEFAULT 'each';
  ALTER TABLE article ADD COLUMN withdrawn INTEGER;
  ALTER TABLE article ADD COLUMN first_revision INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX article_by_digest ON article (announcement) WHERE announcement LIKE 'urn:%';
  DROP INDEX article_scheduled;
  CREATE INDEX article_scheduled ON article (published) WHERE opened IS NULL AND withdrawn IS NULL;

  ALTER TABLE position ADD COLUMN changed INTEGER;
  ALTER TABLE position ADD COLUMN is_left INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX position_by_change ON position (collection, changed) WHERE changed IS NOT NULL;
  UPDATE position SET changed = (SELECT updated FROM article WHERE article.id = position.article)
    WHERE collection NOT LIKE 'year:%' AND collection NOT LIKE 'month:%';
  UPDATE collection SET updated = ifnull(
    (SELECT max(changed) FROM position WHERE position.collection = collection.name), 0);

  CREATE TABLE hub (
    url TEXT PRIMARY KEY,
    due INTEGER NOT NULL,
    tries INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE ping (
    key TEXT NOT NULL,
    hub TEXT NOT NULL,
    written INTEGER,
    PRIMARY KEY (key, hub)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ping_by_time ON ping (written, key) WHERE written IS NOT NULL;
  `,
  `
  CREATE TABLE media (
    sha256 TEXT PRIMARY KEY,
    type TEXT NOT NULL,
    size INTEGER NOT NULL,
    width INTEGER,
    height INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE media_chunk (
    sha256 TEXT NOT NULL,
    n INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (sha256, n)
  ) STRICT;
  CREATE TABLE media_use (
    article TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    revision INTEGER NOT NULL,
    is_original INTEGER NOT NULL,
    PRIMARY KEY (article, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX media_use_by_file ON media_use (sha256);
  INSERT INTO media_use
    SELECT id, json_extract(imported_from, '$.sha256'), revision, 1 FROM article
    WHERE imported_from <> 'null';
  `,
  // Tokens come folded and parted by spaces, so that the tokenizer that knows least takes each as it is.
  `
  CREATE VIRTUAL TABLE search USING fts5(
    title, names, body, rest, filters,
    tokenize = 'ascii', prefix = '1', content = '', contentless_delete = 1
  );
  CREATE TABLE search_document (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  `,
  // Who might publish might do all that has scopes of its own now.
  `
  UPDATE editor SET scopes = CASE
      WHEN scopes LIKE '%"admin"%' THEN '["draft","publish","correct","withdraw","admin"]'
      ELSE '["draft","publish","correct","withdraw"]' END
    WHERE scopes LIKE '%"publish"%';
  ALTER TABLE editor ADD COLUMN issued INTEGER NOT NULL DEFAULT 0;
  UPDATE editor SET issued = created;
  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    scopes TEXT NOT NULL,
    token_sha256 TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE used_proof (proof TEXT PRIMARY KEY, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX event_by_subject ON event (subject, number);
  `,
  `
  CREATE TABLE alias (
    address TEXT PRIMARY KEY,
    article TEXT NOT NULL,
    is_listed INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX alias_of_article ON alias (article);
  `,
  `
  CREATE TABLE moved_key (
    key TEXT PRIMARY KEY,
    etag TEXT NOT NULL,
    modified INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];

/** The last step that ran. An export names it: rows of a later schema cannot be restored into an earlier one. */
export function schemaStep(sql: SqlStorage): number {
  return sql.exec<{ last: number }>('SELECT max(number) AS last FROM schema_step').one().last;
}

/**
 * Brings the tables up to date, or as far as a deployment had them that knew fewer steps. Each step
 * runs once, in a transaction with the note that it ran.
 */
export function migrate(storage: DurableObjectStorage, known: number = steps.length): void {
  const { sql } = storage;
  sql.exec('CREATE TABLE IF NOT EXISTS schema_step (number INTEGER PRIMARY KEY) STRICT');
  const done = sql.exec<{ last: number }>('SELECT ifnull(max(number), 0) AS last FROM schema_step');
  const { last } = done.one();
  for (const [index, step] of steps.slice(0, known).entries()) {
    if (index < last) continue;
    storage.transactionSync(() => {
      sql.exec(step);
      sql.exec('INSERT INTO schema_step (number) VALUES (?)', index + 1);
    });
  }
}
