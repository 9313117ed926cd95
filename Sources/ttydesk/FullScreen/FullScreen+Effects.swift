import Glibc
import Interface
import Screen
import Terminal
import Text

extension FullScreen {
  /// Does what the interface asks for: here what is about the terminal, on the store's thread what
  /// is about the desk.
  func perform(_ effects: [Effect]) {
    var requests: [Effect] = []
    for effect in effects {
      switch effect {
      case .openEditor(let text): edit(text)
      case .openLink(let link): open(link: link)
      case .copy(let text): terminal.copy(text)
      case .notify(let text, let alert): notify(text, alert)
      case .setTheme(let name): use(theme: name)
      case .saveSettings(let settings): save(settings)
      case .suspend: terminal.suspend()
      case .redraw: terminal.repaint()
      case .quit: quit()
      default: requests.append(effect)
      }
    }
    if !requests.isEmpty { thread.ask(requests) }
  }

  private func notify(_ text: String, _ alert: Settings.Alert) {
    switch alert {
    case .off: break
    case .bell: terminal.ring()
    case .desktop: terminal.notify(SafeLine(text))
    }
  }

  private func save(_ settings: Settings) {
    do {
      try SettingsFile.write(settings)
    } catch {
      tell(.warning, "Your settings are not kept: \(error).")
    }
  }

  func tell(_ kind: Notice.Kind, _ text: String) {
    change { $0.receive(.notice(Notice(kind, text))) }
  }

  // MARK: Themes

  private func use(theme name: String) {
    let (theme, warnings) = themes.load(name)
    self.theme = theme
    change { $0.receive(.theme(theme.name, usual: themes.usual)) }
    if let warning = warnings.first { tell(.warning, "\(warning)") }
  }

  /// The terminal told its background: without a choice of the person's own the theme fits it.
  func adopt(background: Color) {
    themes.isDark = background.isDark
    if state.settings.theme.isEmpty { theme = themes.load("").theme }
    change { [theme, themes] in $0.receive(.theme(theme.name, usual: themes.usual)) }
  }

  // MARK: Other programs

  /// The text in the person's own editor, on a file that goes with the program.
  private func edit(_ text: String) {
    do {
      let folder = try TemporaryFolder.make()
      defer { TemporaryFolder.remove(folder) }
      let path = "\(folder)/message.txt"
      try Files.create(path, Array(text.utf8))
      let status = try terminal.run(Environment.editor + [path])
      guard status == .code(0) else {
        tell(.warning, "The editor failed: the text is as it was.")
        return
      }
      let edited = String(decoding: try Files.read(path), as: UTF8.self)
      change { $0.receive(.edited(edited)) }
    } catch {
      change { $0.receive(.failure(Failure(error).spoken)) }
    }
  }

  private func open(link: String) {
    guard Environment.hasDesktop, Environment.finds("xdg-open") else {
      terminal.copy(link)
      tell(.information, "No browser can be opened here: the link is on your clipboard.")
      return
    }
    run(ExternalRun(arguments: ["xdg-open", link], isDetached: true))
  }

  /// Runs a program on something of the desk.
  func run(_ run: ExternalRun) {
    do {
      if run.isDetached {
        try DetachedProgram.start(run.arguments)
      } else {
        _ = try terminal.run(run.arguments, input: run.input, waitsForEnter: run.waitsForKey)
      }
    } catch {
      change { $0.receive(.failure(Failure(error).spoken)) }
    }
  }
}

extension Color {
  /// Whether light text is read better on it.
  fileprivate var isDark: Bool {
    (Color.contrast(self, .rgb(255, 255, 255)) ?? 1) > (Color.contrast(self, .rgb(0, 0, 0)) ?? 1)
  }
}
