internal import Database
internal import Tickets

/// The desk's tables: the log, which is the desk, and the projections, which are made from it.
///
/// Every projection names its rows by positions in the log, so that a rebuild gives the same rows.
enum Schema {
  /// The migrations of every release, oldest first.
  static var migrator: Migrator {
    var migrator = Migrator()
    migrator.add("1 log") { try $0.execute(log) }
    migrator.add("1 syncing") { try $0.execute(SyncSchema.tables) }
    migrator.add("1 projections") { try $0.execute(projections) }
    migrator.add("1 statistics") { try $0.execute("ANALYZE ticket; " + plannedStatistics) }
    return migrator
  }

  /// The condition that an event counts: that it was neither refused nor withdrawn.
  static let counts = "event.position NOT IN (SELECT position FROM outbox WHERE state >= 2)"

  /// The condition that an event has no place in the hub's order and may yet get one, or be
  /// decided about: that its author has not taken it back.
  static let isUnsent =
    "seq IS NULL AND event.position NOT IN (SELECT position FROM outbox WHERE state >= 3)"

  /// The canonical order: the hub's, then a replica's own events that have no place in it yet.
  static let order = "event.seq IS NULL, event.seq, event.position"
  /// The same for a whole log: conditions with orders, one after the other.
  ///
  /// An index gives each its order, while a sort would hold the log in memory.
  static let orderedParts = [
    "event.seq IS NOT NULL ORDER BY event.seq", "event.seq IS NULL ORDER BY event.position",
  ]

  /// What is never made anew: events, payloads, and who this replica is.
  ///
  /// The columns that are not stored are read out of the header's bytes, so that an index can
  /// find by them and nothing can disagree with the header.
  private static let log = """
    CREATE TABLE event (
      position INTEGER PRIMARY KEY,
      seq INTEGER UNIQUE,
      id BLOB NOT NULL UNIQUE,
      header BLOB NOT NULL,
      replica BLOB AS (substr(header, 2, 16)) VIRTUAL,
      counter BLOB AS (substr(header, 18, 8)) VIRTUAL,
      subject BLOB AS (substr(header, 58, 16)) VIRTUAL
    );
    CREATE UNIQUE INDEX event_counter ON event (replica, counter);
    CREATE INDEX event_subject ON event (subject);
    CREATE INDEX event_unsent ON event (subject) WHERE seq IS NULL;
    CREATE TABLE dropping (one INTEGER PRIMARY KEY CHECK (one = 1));
    CREATE TRIGGER event_is_kept BEFORE DELETE ON event
    WHEN NOT EXISTS (SELECT 1 FROM dropping)
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event
    WHEN old.seq IS NOT NULL OR new.position IS NOT old.position OR new.id IS NOT old.id
      OR new.header IS NOT old.header
    BEGIN SELECT RAISE(ABORT, 'events never change'); END;

    CREATE TABLE payload (
      position INTEGER PRIMARY KEY REFERENCES event (position),
      salt BLOB NOT NULL,
      body BLOB NOT NULL
    );

    CREATE TABLE identity (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      replica BLOB NOT NULL,
      counter INTEGER NOT NULL,
      head BLOB
    );

    -- Up to which position the search index reaches, while the rest is left for later.
    CREATE TABLE search_reach (
      one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER NOT NULL
    );

    CREATE TABLE doomed_blob (hash BLOB PRIMARY KEY) WITHOUT ROWID;
    -- What erasures have left to do: how many there were, and how often pages were overwritten.
    CREATE TABLE scrubbing (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      erasures INTEGER NOT NULL,
      steps INTEGER NOT NULL DEFAULT 0
    );
    """

  /// The tables that ``Store/rebuild(progress:)`` makes anew.
  static let projectionTables = [
    "ticket", "ticket_tag", "message", "message_key", "account", "account_name",
    "account_address", "account_login", "account_word",
    "organization",
    "organization_domain", "queue", "definition", "replacement", "erasure", "blob_use",
    "queue_count", "view_count",
  ]

  /// What makes the indexes of all lists.
  static let listIndexes = ListIndex.all.map(\.definition).joined(separator: "\n")

  private static let projections = """
    CREATE TABLE ticket (
      position INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      short TEXT NOT NULL,
      number INTEGER UNIQUE,
      external TEXT,
      queue BLOB NOT NULL,
      status INTEGER NOT NULL,
      priority INTEGER NOT NULL,
      assignee BLOB,
      requester BLOB,
      organization BLOB,
      subject TEXT NOT NULL,
      tags TEXT,
      created INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      due INTEGER,
      snoozed INTEGER,
      unread INTEGER NOT NULL,
      listed INTEGER NOT NULL,
      deleted INTEGER NOT NULL,
      conflict INTEGER NOT NULL,
      held INTEGER NOT NULL,
      messages INTEGER NOT NULL,
      notes INTEGER NOT NULL,
      attachments INTEGER NOT NULL,
      urgency INTEGER AS (-ifnull(due, 9223372036854775807)) VIRTUAL,
      rank INTEGER AS (ifnull(number, 9223372036854775807)) VIRTUAL,
      state BLOB NOT NULL
    );
    CREATE INDEX ticket_short ON ticket (short) WHERE number IS NULL;
    CREATE INDEX ticket_external ON ticket (external) WHERE external IS NOT NULL;
    CREATE INDEX ticket_requester ON ticket (requester, updated);
    CREATE INDEX ticket_organization ON ticket (organization, updated)
      WHERE organization IS NOT NULL;
    CREATE INDEX ticket_due ON ticket (due) WHERE due IS NOT NULL;
    CREATE INDEX ticket_unread ON ticket (updated) WHERE unread = 1;
    CREATE INDEX ticket_conflict ON ticket (updated) WHERE conflict = 1;
    CREATE INDEX ticket_held ON ticket (updated) WHERE held = 1;
    CREATE INDEX ticket_snoozed ON ticket (snoozed) WHERE snoozed IS NOT NULL;
    CREATE INDEX ticket_unlisted ON ticket (updated) WHERE listed = 0;
    \(listIndexes)

    CREATE TABLE ticket_tag (
      tag TEXT NOT NULL,
      ticket INTEGER NOT NULL,
      PRIMARY KEY (tag, ticket)
    ) WITHOUT ROWID;

    CREATE TABLE message (
      position INTEGER PRIMARY KEY,
      ticket INTEGER NOT NULL,
      stream INTEGER NOT NULL,
      author BLOB,
      sent INTEGER NOT NULL,
      hidden INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX message_ticket ON message (ticket, sent);
    CREATE INDEX message_author ON message (author) WHERE author IS NOT NULL;

    CREATE TABLE message_key (
      key BLOB NOT NULL,
      mentioned INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (key, mentioned, position)
    ) WITHOUT ROWID;

    CREATE TABLE account (
      position INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      staff INTEGER NOT NULL,
      state BLOB NOT NULL
    );
    CREATE INDEX account_staff ON account (staff) WHERE staff = 1;
    CREATE TABLE account_name (
      name TEXT NOT NULL, account INTEGER NOT NULL, PRIMARY KEY (name, account)
    ) WITHOUT ROWID;
    CREATE TABLE account_address (
      address TEXT NOT NULL, account INTEGER NOT NULL, PRIMARY KEY (address, account)
    ) WITHOUT ROWID;
    CREATE TABLE account_login (
      login TEXT NOT NULL, account INTEGER NOT NULL, PRIMARY KEY (login, account)
    ) WITHOUT ROWID;

    CREATE TABLE account_word (
      word TEXT NOT NULL, account INTEGER NOT NULL, PRIMARY KEY (word, account)
    ) WITHOUT ROWID;

    CREATE TABLE organization (
      position INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      name TEXT NOT NULL,
      state BLOB NOT NULL,
      event BLOB NOT NULL
    );
    CREATE INDEX organization_name ON organization (name);
    CREATE TABLE organization_domain (
      domain TEXT NOT NULL, organization INTEGER NOT NULL, PRIMARY KEY (domain, organization)
    ) WITHOUT ROWID;

    CREATE TABLE queue (
      position INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      name TEXT NOT NULL,
      address TEXT,
      event BLOB NOT NULL
    );

    CREATE TABLE definition (
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (kind, name)
    ) WITHOUT ROWID;

    CREATE TABLE replacement (
      position INTEGER PRIMARY KEY,
      by INTEGER NOT NULL
    );
    CREATE INDEX replacement_by ON replacement (by);
    CREATE TABLE erasure (
      position INTEGER PRIMARY KEY,
      by INTEGER NOT NULL
    );
    CREATE TABLE blob_use (
      hash BLOB NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (hash, position)
    ) WITHOUT ROWID;

    CREATE TABLE queue_count (
      queue BLOB NOT NULL,
      status INTEGER NOT NULL,
      total INTEGER NOT NULL,
      unread INTEGER NOT NULL,
      PRIMARY KEY (queue, status)
    ) WITHOUT ROWID;

    CREATE TABLE view_count (
      view TEXT PRIMARY KEY,
      total INTEGER NOT NULL,
      unread INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE VIRTUAL TABLE search USING fts5 (
      subject, people, body, files,
      content = '', columnsize = 0, tokenize = "\(SearchText.tokenizer)"
    );
    -- An import's words wait in memory until they make a segment worth its merges.
    INSERT INTO search (search, rank) VALUES ('hashsize', 8388608);
    """

  /// What a desk that is in use looks like to the query planner, which has nothing else to go by:
  /// an order that an index gives is worth more than a queue's index, and less than an account's.
  ///
  /// Each index has the number of its rows, then how many share its first column, its first two,
  /// and so on (see "Approximate ANALYZE" and `sqlite_stat1` in SQLite's documentation).
  static let plannedStatistics = """
    DELETE FROM sqlite_stat1;
    INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
      ('ticket', 'ticket_all_updated', '200000 190000 32000 1'),
      ('ticket', 'ticket_queue_updated', '200000 10000 9500 1600 1'),
      ('ticket', 'ticket_assignee_updated', '200000 3000 2900 500 1'),
      ('ticket', 'ticket_requester', '200000 5 1'),
      ('ticket', 'ticket_organization', '100000 500 1'),
      ('ticket', 'ticket_due', '5000 1');
    ANALYZE sqlite_schema;
    """
}
