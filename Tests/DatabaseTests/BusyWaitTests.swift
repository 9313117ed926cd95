import Testing

@testable import Database

@Suite struct BusyWaitTests {
  @Test func `whoever waits for a lock looks again within milliseconds however long it takes`() {
    var waited = 0
    for looks in 0..<2_000 {
      #expect(BusyWait.waited(after: looks) == waited)
      let pause = BusyWait.pause(after: looks)
      #expect((1...5).contains(pause))
      waited += pause
    }
  }
}
