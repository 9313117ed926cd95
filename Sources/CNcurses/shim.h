/*
 * What Swift cannot import from ncurses and libc: macros, variadics, globals and inline structures.
 * Only constants and stateless static inline functions: every object file gets a copy of its own.
 */
#ifndef TTYDESK_CNCURSES_SHIM_H
#define TTYDESK_CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <langinfo.h>
#include <ncursesw/curses.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <wchar.h>

/* Hidden by <wchar.h> unless _XOPEN_SOURCE was set before the first system header. */
extern int wcwidth(wchar_t);

/* One cell as it crosses from Swift: a grapheme's scalars (zero ends them), its columns, its looks. */
typedef struct td_cell {
  uint32_t scalars[5];
  uint32_t attributes;
  int32_t pair;
  int32_t width;
} td_cell;

static const uint32_t td_bold = A_BOLD;
static const uint32_t td_dim = A_DIM;
static const uint32_t td_italic = A_ITALIC;
static const uint32_t td_underline = A_UNDERLINE;
static const uint32_t td_reverse = A_REVERSE;

/* Starts curses on standard input and output; false for a type that terminfo doesn't know. */
static inline bool td_start(const char *type) {
  return newterm(type, stdout, stdin) != NULL;
}

/* Reads the terminfo entry of a type: 1 found, 0 unknown or unusable, -1 no database. */
static inline int td_look_up(const char *type) {
  int found = -1;
  setupterm(type, 1, &found);
  return found;
}

/*
 * Raw keys, no echo, carriage return apart from line feed, insert and delete line allowed.
 * Not meta(): its smm makes xterm send alt-x as one accented letter.
 */
static inline void td_set_modes(void) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  idlok(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
}

/* Number of colours after asking for the terminal's own default pair; 0 without colour. */
static inline int td_start_colors(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  use_default_colors();
  return COLORS;
}

/* The pair of two colours (-1: the terminal's default); 0 if there is none. */
static inline int td_pair(int foreground, int background) {
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

/* Is the character encoding of the locale UTF-8? */
static inline bool td_is_utf8(void) {
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/*
 * Makes a curses cell. curses lays out by wcwidth: where it disagrees with the width that the
 * caller counted on, a replacement is drawn, so that the rest of the row stays in its columns.
 * Returns how many columns the cell fills.
 */
static inline int td_make_cell(const td_cell *cell, cchar_t *result) {
  wchar_t text[6] = {(wchar_t)cell->scalars[0]};
  int columns = 1, pair = cell->pair;
  if (cell->scalars[0] < 0x20 || cell->scalars[0] == 0x7f) {
    text[0] = L' ';
  } else if (cell->scalars[0] >= 0x80) {
    columns = wcwidth(text[0]);
    if (columns < 1 || columns > cell->width) {
      text[0] = td_is_utf8() ? 0xfffd : L'?';
      columns = 1;
    } else {
      for (int i = 1, n = 1; i < 5 && cell->scalars[i] != 0; i++)
        if (wcwidth((wchar_t)cell->scalars[i]) == 0) text[n++] = (wchar_t)cell->scalars[i];
    }
  }
  setcchar(result, text, cell->attributes, 0, &pair);
  return columns;
}

/* Copies one row of the screen to curses, which will send what differs. */
static inline void td_put_row(int row, const td_cell *cells, int count) {
  cchar_t out[128];
  int used = 0, start = 0, column = 0;
  for (int i = 0; i < count; i++) {
    td_cell cell = cells[i];
    int filled = 0;
    while (filled < cell.width) {
      filled += td_make_cell(&cell, &out[used++]);
      cell.scalars[0] = L' ';
      cell.scalars[1] = 0;
      if (used == 128) {
        mvwadd_wchnstr(stdscr, row, start, out, used);
        start = column + filled;
        used = 0;
      }
    }
    column += filled;
  }
  if (used > 0) mvwadd_wchnstr(stdscr, row, start, out, used);
}

/* Sends what changed, and puts the cursor; a negative row hides it. */
static inline void td_present(int row, int column) {
  curs_set(row < 0 ? 0 : 1);
  leaveok(stdscr, row < 0);
  if (row >= 0) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

/* Takes the screen over, at first and after endwin. */
static inline void td_enter(void) {
  reset_prog_mode();
  clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  doupdate();
}

/* The next present paints every cell: somebody else wrote to the terminal. */
static inline void td_repaint(void) {
  werase(stdscr);
  clearok(curscr, TRUE);
}

/* Tells curses of a new size, without the KEY_RESIZE that resizeterm would queue. */
static inline void td_resize(int rows, int columns) {
  resize_term(rows, columns);
  clearok(curscr, TRUE);
}

static inline int td_rows(void) { return LINES; }
static inline int td_columns(void) { return COLS; }

/* Size of a terminal in cells; false if the kernel doesn't know it. */
static inline bool td_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

/* A string capability of terminfo, NULL where absent. */
static inline const char *td_capability(const char *name) {
  char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

/* A boolean capability of terminfo, and a numeric one; false and negative where absent. */
static inline bool td_flag(const char *name) { return tigetflag(name) == 1; }
static inline int td_number(const char *name) { return tigetnum(name); }

/* A process status taken apart: -1 where the question doesn't apply. */
static inline int td_exit_code(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
static inline int td_end_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : -1; }
static inline bool td_is_stopped(int status) { return WIFSTOPPED(status); }

#endif
