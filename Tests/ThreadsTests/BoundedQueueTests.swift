import Testing
import Threads

struct BoundedQueueTests {
  @Test func `values arrive in order, however slow the receiver is`() throws {
    let queue = BoundedQueue<Int>(limit: 2)
    let sender = try WorkerThread(for: "sending") {
      for number in 0..<1_000 { #expect(queue.send(number)) }
      queue.close()
    }
    var received: [Int] = []
    while let number = queue.receive() { received.append(number) }
    sender.join()
    #expect(received == Array(0..<1_000))
  }

  @Test func `a sender waits for room and is let go when the queue is closed`() throws {
    let queue = BoundedQueue<Int>(limit: 1)
    #expect(queue.send(1))
    let answers = BoundedQueue<Bool>(limit: 1)
    let sender = try WorkerThread(for: "sending") { _ = answers.send(queue.send(2)) }
    queue.close()
    #expect(answers.receive() == false)
    sender.join()
    #expect(queue.receive() == 1)
    #expect(queue.receive() == nil)
    #expect(!queue.send(3))
  }
}
