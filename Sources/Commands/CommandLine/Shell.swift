/// The shells that completions are made for.
package enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script that makes the shell complete every command, option and choice.
  package var completions: String {
    switch self {
    case .bash: BashCompletions.script
    case .zsh: ZshCompletions.script
    case .fish: FishCompletions.script
    }
  }
}
