import Commands
extension Session { func createBundle() throws {} }
extension Program {
  func applyBundle() throws {}
  func printCheckpoint() throws {}
  func compareCheckpoints() throws -> ExitCode { .success }
}
