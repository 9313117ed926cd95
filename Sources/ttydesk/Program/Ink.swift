/// The few colours of the command line, as SGR parameters; whatever theme the terminal has, they
/// are its own.
enum Ink: String {
  case plain = "0"
  case bold = "1"
  case faint = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case magenta = "35"
  case cyan = "36"
  case boldRed = "1;31"
}
