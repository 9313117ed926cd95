/// The completions for bash 4.4 and later.
enum BashCompletions {
  /// The script: a fixed engine that walks the line, and two tables made from the commands.
  static var script: String {
    """
    # Completions of ttydesk for bash, made by 'ttydesk completions bash'.

    # Sets commands, options and arguments for the command $1. There is one argument for each
    # place: @file, @dir, words with | between, or - where nothing is known; ... repeats the last.
    _ttydesk_row() {
      case $1 in
    \(CommandNode.all.map(row).joined(separator: "\n"))
        *) commands='' options='' arguments='' ;;
      esac
      options+=' \(forms(CommandOption.global))'
    }

    # Prints what option $2 of the command $1 takes, in the same notation.
    _ttydesk_value() {
      case "$1 $2" in
    \(CompletionTable.values.joined(separator: "\n"))
        *) echo - ;;
      esac
    }

    # Completes the word $2 to what $1 names.
    _ttydesk_reply() {
      case $1 in
        -) ;;
        @file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
        @dir) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
        *) mapfile -t COMPREPLY < <(compgen -W "${1//|/ }" -- "$2") ;;
      esac
    }

    _ttydesk() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
      local place='' settled='' position=0 index word commands options arguments
      COMPREPLY=()
      if [[ $current == '=' ]]; then
        current=''
      elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      _ttydesk_row ''
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        case $word in
          \(CommandOption.taking.joined(separator: " | ")))
            [[ ${COMP_WORDS[index + 1]} == '=' ]] && ((index++))
            ((index++))
            ;;
          help) [[ $place || $settled ]] && settled=1 ;;
          -?*) ;;
          *)
            if [[ ! $settled && " $commands " == *" $word "* ]]; then
              place="${place:+$place }$word"
              _ttydesk_row "$place"
            else
              settled=1
              ((position++))
            fi
            ;;
        esac
      done
      case $previous in
        \(CommandOption.taking.joined(separator: " | ")))
          _ttydesk_reply "$(_ttydesk_value "$place" "$previous")" "$current"
          return
          ;;
      esac
      if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
      elif [[ ! $settled && $commands ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current")
      else
        read -ra arguments <<<"$arguments"
        if ((${#arguments[@]} > 1)) && [[ ${arguments[-1]} == ... ]]; then
          ((position > ${#arguments[@]} - 2)) && position=$((${#arguments[@]} - 2))
        fi
        _ttydesk_reply "${arguments[position]:--}" "$current"
      fi
    }

    complete -F _ttydesk ttydesk

    """
  }

  private static func row(_ node: CommandNode) -> String {
    let commands = node.children.map(\.word).joined(separator: " ")
    return """
          '\(node.path)')
            commands='\(commands)'
            options='\(forms(node.entry?.options ?? []))'
            arguments='\(CompletionTable.arguments(of: node).joined(separator: " "))'
            ;;
      """
  }

  private static func forms(_ options: [CommandOption]) -> String {
    options.flatMap(\.forms).joined(separator: " ")
  }
}
