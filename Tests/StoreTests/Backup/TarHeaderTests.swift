import Testing

@testable import Store

@Suite struct TarHeaderTests {
  @Test(
    arguments: [
      0, 1, 511, 512, 1 << 33 - 1, 1 << 33, 9_000_000_000, 1 << 40, Int64.max - 511,
    ] as [Int64])
  func `a size is read as it was written`(size: Int64) {
    let header = TarHeader(name: "desk.sqlite", kind: .file, size: size)
    let block = header.block(seconds: 1_772_000_000)
    #expect(block.count == 512)
    #expect(TarHeader(block: block) == header)
    #expect((size % 512 + Int64(header.padding)) % 512 == 0)
  }

  @Test func `a large size is written as GNU tar writes it`() {
    let block = TarHeader(name: "x", kind: .file, size: 0x2_0000_0001).block(seconds: 0)
    #expect(Array(block[124..<136]) == [0x80, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1])
  }

  @Test func `a header with any byte changed is refused`() {
    let block = TarHeader(name: "x", kind: .file, size: 77).block(seconds: 0)
    for place in block.indices where !(154..<156).contains(place) {
      var damaged = block
      damaged[place] ^= 1
      #expect(TarHeader(block: damaged) == nil, "byte \(place)")
    }
  }
}
