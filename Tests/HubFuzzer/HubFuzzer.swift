import Foundation
import Sync

/// What libFuzzer calls with each input: the frames that a hub would read from a client's bytes.
///
/// The first byte says into pieces of what size the rest is cut, and by its highest bit whether a
/// hub with a desk hears them as well. What can be read is written again, and has to read as the
/// same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrames(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let piece = max(1, Int(first & 0x7F))
  let frames = read(Greeting.bytes + input.dropFirst(), piece: piece)
  var writer = FrameWriter()
  var bytes: [UInt8] = []
  for frame in frames { writer.write(frame, to: &bytes) }
  precondition(read(bytes, piece: .max) == frames, "frames that were read are written otherwise")
  if first & 0x80 != 0 {
    // A hub may refuse whatever it hears; it may neither end nor hang.
    try? hub.talk(input.dropFirst()[...], piece: piece)
  }
  return 0
}

/// The hub that hears the frames; libFuzzer calls from one thread.
private nonisolated(unsafe) let hub: FuzzedHub = {
  // After a crash the desk stays, beside the input that led to it.
  atexit { try? FileManager.default.removeItem(atPath: deskPath) }
  do {
    return try FuzzedHub(at: deskPath)
  } catch {
    preconditionFailure("no desk could be made: \(error)")
  }
}()

private let deskPath = "/tmp/ttydesk-fuzz-\(getpid())"

private func read(_ bytes: [UInt8], piece: Int) -> [Frame] {
  var reader = FrameReader()
  var frames: [Frame] = []
  var rest = bytes[...]
  do {
    while !rest.isEmpty {
      reader.feed(rest.prefix(piece))
      rest = rest.dropFirst(piece)
      while let frame = try reader.next() { frames.append(frame) }
    }
  } catch {
    // Refused, as it should be.
  }
  return frames
}

/// What SwiftPM takes for the program's beginning: hands over to libFuzzer's own.
@_cdecl("hub_fuzzer_main")
public func begin(
  _ count: CInt, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var count = count
  var words = words
  return runDriver(&count, &words, fuzzFrames)
}

/// `LLVMFuzzerRunDriver` of libFuzzer, for programs that have a `main` of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt
