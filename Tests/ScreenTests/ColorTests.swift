import Screen
import Testing

@Suite struct ColorTests {
  private func contrast(_ one: Color, _ other: Color) -> Double {
    ((Color.contrast(one, other) ?? 0) * 100).rounded() / 100
  }

  /// Ratios as the WebAIM contrast checker gives them.
  @Test func `contrast is that of WCAG`() {
    #expect(contrast(.rgb(0, 0, 0), .rgb(255, 255, 255)) == 21)
    #expect(contrast(.rgb(0x77, 0x77, 0x77), .rgb(255, 255, 255)) == 4.48)
    #expect(contrast(.rgb(255, 0, 0), .rgb(255, 255, 255)) == 4)
    #expect(contrast(.rgb(0, 0, 255), .rgb(255, 255, 255)) == 8.59)
    #expect(Color.contrast(.standard, .indexed(0)) == nil)
  }

  @Test func `colours degrade to the nearest`() {
    #expect(Color.rgb(0, 0, 0).degraded(to: .indexed256) == .indexed(16))
    #expect(Color.rgb(255, 255, 255).degraded(to: .indexed256) == .indexed(231))
    #expect(Color.rgb(95, 135, 175).degraded(to: .indexed256) == .indexed(67))
    #expect(Color.rgb(0x30, 0x30, 0x30).degraded(to: .indexed256) == .indexed(236))
    #expect(Color.rgb(0xF7, 0x76, 0x8E).degraded(to: .indexed16) == .indexed(9))
    #expect(Color.rgb(0xB5, 0x89, 0x00).degraded(to: .indexed16) == .indexed(3))
    #expect(Color.rgb(0x20, 0xA0, 0x30).degraded(to: .indexed16) == .indexed(2))
    #expect(Color.rgb(0x17, 0x1A, 0x21).degraded(to: .indexed8) == .indexed(0))
    #expect(Color.indexed(9).degraded(to: .indexed8) == .indexed(1))
    #expect(Color.indexed(196).degraded(to: .indexed16) == .indexed(9))
    #expect(Color.indexed(196).degraded(to: .indexed256) == .indexed(196))
    #expect(Color.rgb(1, 2, 3).degraded(to: .truecolor) == .rgb(1, 2, 3))
    #expect(Color.rgb(1, 2, 3).degraded(to: .mono) == .standard)
    #expect(Color.standard.degraded(to: .indexed8) == .standard)
  }

  @Test func `degrading twice changes nothing`() {
    for depth in ColorDepth.allCases {
      for value in stride(from: 0, to: 256, by: 15) {
        let color = Color.rgb(UInt8(value), UInt8(255 - value), 128).degraded(to: depth)
        #expect(color.degraded(to: depth) == color)
      }
    }
  }
}
