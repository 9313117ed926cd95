/// The completions for zsh.
enum ZshCompletions {
  /// The script: a fixed engine that walks the line, and two tables made from the commands.
  static var script: String {
    """
    #compdef ttydesk
    # Completions of ttydesk for zsh, made by 'ttydesk completions zsh'.

    # Sets commands, options and arguments for the command $1. There is one argument for each
    # place: @file, @dir, words with | between, or - where nothing is known; ... repeats the last.
    _ttydesk_row() {
      case $1 in
    \(CommandNode.all.map(row).joined(separator: "\n"))
        *) commands=() options=() arguments=() ;;
      esac
      options+=(\(describe(CommandOption.global)))
    }

    # Prints what option $2 of the command $1 takes, in the same notation.
    _ttydesk_value() {
      case "$1 $2" in
    \(CompletionTable.values.joined(separator: "\n"))
        *) echo - ;;
      esac
    }

    # Completes what $1 names.
    _ttydesk_reply() {
      local -a choices
      case $1 in
        -) _message 'a value' ;;
        @file) _files ;;
        @dir) _files -/ ;;
        *) choices=("${(s:|:)1}"); _describe 'value' choices ;;
      esac
    }

    _ttydesk() {
      local place='' settled='' word previous=$words[CURRENT-1]
      local -i index position=1
      local -a commands options arguments
      _ttydesk_row ''
      for ((index = 2; index < CURRENT; index++)); do
        word=$words[index]
        case $word in
          \(CommandOption.taking.joined(separator: "|"))) ((index++)) ;;
          help) [[ -n $place$settled ]] && settled=1 ;;
          -?*) ;;
          *)
            if [[ -z $settled ]] && ((${commands[(I)${(b)word}:*]})); then
              place="${place:+$place }$word"
              _ttydesk_row "$place"
            else
              settled=1
              ((position++))
            fi
            ;;
        esac
      done
      if compset -P '--*='; then
        previous=${IPREFIX%=}
      fi
      case $previous in
        \(CommandOption.taking.joined(separator: "|")))
          _ttydesk_reply "$(_ttydesk_value "$place" "$previous")"
          return
          ;;
      esac
      if [[ $PREFIX == -* ]]; then
        _describe -o 'option' options
      elif [[ -z $settled ]] && ((${#commands})); then
        _describe 'command' commands
      else
        if [[ ${arguments[-1]} == ... ]] && ((position > ${#arguments} - 1)); then
          position=$((${#arguments} - 1))
        fi
        _ttydesk_reply "${arguments[position]:--}"
      fi
    }

    if [[ $funcstack[1] == _ttydesk ]]; then
      _ttydesk "$@"
    else
      compdef _ttydesk ttydesk
    fi

    """
  }

  private static func row(_ node: CommandNode) -> String {
    let commands = node.children.map { "'\($0.word):\(quoted($0.abstract))'" }
    let kinds = CompletionTable.arguments(of: node).map { "'\($0)'" }
    return """
          '\(node.path)')
            commands=(\(commands.joined(separator: " ")))
            options=(\(describe(node.entry?.options ?? [])))
            arguments=(\(kinds.joined(separator: " ")))
            ;;
      """
  }

  /// The options with their help, in the notation of `_describe`.
  private static func describe(_ options: [CommandOption]) -> String {
    options.flatMap { option in option.forms.map { "'\($0):\(quoted(option.help))'" } }
      .joined(separator: " ")
  }

  /// The text inside single quotes.
  private static func quoted(_ text: String) -> String {
    text.replacing("'", with: "'\\''")
  }
}
