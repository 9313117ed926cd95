/// How well two groupings agree on which pairs belong together.
struct PairwiseScore: CustomStringConvertible {
  /// The share of our pairs that are expected.
  let precision: Double
  /// The share of expected pairs that are ours.
  let recall: Double

  init<Ours: Hashable, Theirs: Hashable>(_ items: [(Ours, Theirs)]) {
    func pairs(_ sizes: some Collection<Int>) -> Double {
      sizes.reduce(0) { $0 + Double($1 * ($1 - 1) / 2) }
    }
    let ours = pairs(Dictionary(grouping: items) { $0.0 }.values.map(\.count))
    let theirs = pairs(Dictionary(grouping: items) { $0.1 }.values.map(\.count))
    let common = pairs(
      Dictionary(grouping: items) { Both(ours: $0.0, theirs: $0.1) }.values.map(\.count))
    precision = ours == 0 ? 1 : common / ours
    recall = theirs == 0 ? 1 : common / theirs
  }

  var description: String {
    "precision \((precision * 10_000).rounded() / 100) %, recall \((recall * 10_000).rounded() / 100) %"
  }

  private struct Both<Ours: Hashable, Theirs: Hashable>: Hashable {
    let ours: Ours
    let theirs: Theirs
  }
}
