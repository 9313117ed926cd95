/// A full-screen program, and the keys by which it does what is measured.
struct Subject {
  let name: String
  let arguments: [String]
  var environment: [String] = []
  var down = "j"
  var open = "\r"
  var back = "q"
  /// The keys that search all texts for a rare word; none for a program that can't.
  var search: [String] = []

  /// Whether it is there to be run.
  var isInstalled: Bool { arguments[0].contains("/") || Programs.find(arguments[0]) != nil }
}
