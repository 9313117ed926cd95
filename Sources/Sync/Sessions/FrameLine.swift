/// The frames of one link, both ways: reading, writing and tracing.
struct FrameLine {
  private var reader = FrameReader()
  private var writer = FrameWriter()
  private let trace: FrameTrace?
  /// What is to be sent with the next bytes.
  private var queue: [Frame] = []

  init(trace: FrameTrace?) {
    self.trace = trace
  }

  /// Whether the other side has sent anything.
  var isUntouched: Bool { reader.isUntouched }
  /// Whether frames wait to be written.
  var hasQueue: Bool { !queue.isEmpty }
  /// How many frames wait to be written.
  var queueLength: Int { queue.count }

  mutating func feed(_ bytes: ArraySlice<UInt8>) {
    reader.feed(bytes)
  }

  mutating func next() throws(WireError) -> Frame? {
    let frame = try reader.next()
    if let frame { trace?.note(.received, frame) }
    return frame
  }

  /// Lets a frame go out before anything else that is still to be written.
  mutating func queue(_ frame: Frame) {
    queue.append(frame)
  }

  /// Writes the frames that wait.
  mutating func writeQueue(to bytes: inout [UInt8]) {
    for frame in queue { write(frame, to: &bytes) }
    queue.removeAll(keepingCapacity: true)
  }

  mutating func write(_ frame: Frame, to bytes: inout [UInt8]) {
    trace?.note(.sent, frame)
    writer.write(frame, to: &bytes)
  }
}
