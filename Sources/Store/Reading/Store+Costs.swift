package import Database

extension Store {
  /// What the statements cost by which the body does its work.
  package func costs(of body: () throws -> Void) rethrows -> [StatementCost] {
    var costs: [StatementCost] = []
    try database.reportingCosts(to: { costs.append($0) }, during: body)
    return costs
  }
}
