/// The tables of a hub and of its replicas; both stay empty on a desk that is neither.
///
/// None is a projection: they say what the log cannot, and a rebuild leaves them alone.
enum SyncSchema {
  static let tables = hub + replica + both

  /// What a hub knows of itself and of the replicas that it serves.
  private static let hub = """
    CREATE TABLE hub (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      origin TEXT NOT NULL,
      public_key TEXT NOT NULL,
      lease INTEGER NOT NULL
    );

    CREATE TABLE peer (
      replica BLOB PRIMARY KEY,
      account BLOB NOT NULL,
      fingerprint TEXT,
      seen INTEGER NOT NULL,
      cursor INTEGER NOT NULL,
      suspended INTEGER NOT NULL
    ) WITHOUT ROWID;

    -- Events of replicas that the log does not hold: the links of their chains.
    CREATE TABLE absent (
      replica BLOB NOT NULL,
      counter BLOB NOT NULL,
      id BLOB NOT NULL,
      state INTEGER NOT NULL,
      reason TEXT,
      at INTEGER NOT NULL,
      PRIMARY KEY (replica, counter)
    ) WITHOUT ROWID;

    CREATE TABLE receipt (
      seq INTEGER NOT NULL,
      replica BLOB NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (seq, replica)
    ) WITHOUT ROWID;

    CREATE TABLE tree_node (
      level INTEGER NOT NULL,
      place INTEGER NOT NULL,
      hash BLOB NOT NULL,
      PRIMARY KEY (level, place)
    ) WITHOUT ROWID;

    """

  /// What a replica knows of its hub, and of events of its own that are not simply waiting.
  private static let replica = """
    CREATE TABLE remote (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      origin TEXT NOT NULL,
      public_key TEXT NOT NULL,
      account BLOB NOT NULL,
      cursor INTEGER NOT NULL,
      confirmed INTEGER NOT NULL,
      checkpoint TEXT,
      synced INTEGER,
      untidy INTEGER NOT NULL DEFAULT 0
    );

    CREATE TABLE outbox (
      position INTEGER PRIMARY KEY REFERENCES event (position),
      state INTEGER NOT NULL,
      reason TEXT,
      head BLOB,
      told INTEGER NOT NULL
    );
    -- Events that count in no projection.
    CREATE INDEX outbox_void ON outbox (position) WHERE state >= 2;
    """

  /// Files that events name and that did not come yet, with the replica that has them, or NULL for
  /// the hub.
  private static let both = """
    CREATE TABLE wanted_blob (hash BLOB PRIMARY KEY, replica BLOB) WITHOUT ROWID;
    CREATE INDEX wanted_blob_replica ON wanted_blob (replica);
    """
}
