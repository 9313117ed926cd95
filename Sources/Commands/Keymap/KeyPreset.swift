/// The keys to begin with, before the user's own.
package enum KeyPreset: String, CaseIterable, Sendable {
  /// The defaults of the table, like those of vi and its kin.
  case vim
  /// The keys of Emacs over the defaults.
  case emacs

  /// Lines of a key file that turn the defaults into the preset.
  package var lines: [String] {
    switch self {
    case .vim: []
    case .emacs: Self.emacsLines
    }
  }

  private static let emacsLines = [
    "j = none", "k = none", "h = none", "l = none", "G = none",
    "ctrl-d = none", "ctrl-u = none", "ctrl-c = none",
    "ctrl-n = line-down", "ctrl-p = line-up", "ctrl-v = page-down", "alt-v = page-up",
    "alt-< = top", "alt-> = bottom", "ctrl-f = area-right", "ctrl-b = area-left",
    "alt-n = next-ticket", "alt-p = previous-ticket",
    "ctrl-s = find", "list.ctrl-s = search", "queues.ctrl-s = search",
    "ctrl-g = back", "ctrl-_ = undo", "ctrl-x u = undo", "ctrl-x z = repeat",
    "ctrl-x o = next-area", "ctrl-x 1 = zoom", "ctrl-x b = go-view", "ctrl-x k = back",
    "ctrl-x ctrl-f = go-ticket", "ctrl-x m = new-ticket", "alt-w = copy-link",
    "alt-x = palette", "ctrl-x ctrl-c = quit", "ctrl-x ctrl-z = suspend",
    "composer.ctrl-s = none", "composer.ctrl-o = none", "composer.ctrl-c ctrl-c = send",
    "composer.ctrl-c ctrl-n = save-note", "composer.ctrl-c ctrl-k = discard-draft",
    "composer.ctrl-x ctrl-s = keep-draft", "composer.ctrl-x u = undo-typing",
    "composer.ctrl-x ctrl-e = editor", "composer.ctrl-x i = insert-answer",
    "composer.ctrl-g = keep-draft",
  ]
}
