// What Swift can't import from sqlite3.h: variadic functions, and macros that cast.

#ifndef TTYDESK_CSQLITE_SHIM_H
#define TTYDESK_CSQLITE_SHIM_H

#include <sqlite3.h>

#if SQLITE_VERSION_NUMBER < 3040000
#error "ttydesk needs SQLite 3.40 or later"
#endif

// The extended code of a statement whose transaction was rolled back under it.
static const int td_abort_rollback = SQLITE_ABORT_ROLLBACK;

// Turns one of the switches of sqlite3_db_config() on or off.
static inline int td_db_config(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}

// Binds a copy of the text. A null pointer is the empty text, not NULL.
static inline int td_bind_text(sqlite3_stmt *statement, int index, const char *text,
                               sqlite3_uint64 length) {
  return sqlite3_bind_text64(statement, index, text ? text : "", length, SQLITE_TRANSIENT,
                             SQLITE_UTF8);
}

// Binds a copy of the bytes. A null pointer is the empty blob, not NULL.
static inline int td_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                               sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", length, SQLITE_TRANSIENT);
}

#endif
