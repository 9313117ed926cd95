/// The 256 colours of xterm: 16 that people set as they like, a cube of 6³, and 24 greys.
enum XtermPalette {
  /// The six steps of the cube.
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let first16: [(UInt8, UInt8, UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  static func components(_ index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let number = Int(index)
    switch index {
    case 0..<16: return first16[number]
    case 16..<232:
      let cube = number - 16
      return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default:
      let grey = UInt8(8 + (number - 232) * 10)
      return (grey, grey, grey)
    }
  }

  /// The entry of the cube or of the greys that is nearest.
  static func nearest(red: UInt8, green: UInt8, blue: UInt8) -> UInt8 {
    func step(_ value: UInt8) -> Int {
      value < 48 ? 0 : value < 115 ? 1 : (Int(value) - 35) / 40
    }
    let cube = UInt8(16 + 36 * step(red) + 6 * step(green) + step(blue))
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let grey = UInt8(232 + min(23, max(0, (mean - 3) / 10)))
    func distance(_ index: UInt8) -> Int {
      let entry = components(index)
      let (dr, dg, db) = (
        Int(entry.red) - Int(red), Int(entry.green) - Int(green), Int(entry.blue) - Int(blue)
      )
      return dr * dr + dg * dg + db * db
    }
    return distance(grey) < distance(cube) ? grey : cube
  }

  /// One of the first 16: by hue where there is one, since that is what a colour says.
  static func nearest16(red: UInt8, green: UInt8, blue: UInt8) -> UInt8 {
    let (r, g, b) = (Int(red), Int(green), Int(blue))
    let (high, low) = (max(r, g, b), min(r, g, b))
    guard high - low >= 56 else {
      let mean = (r + g + b) / 3
      return mean < 72 ? 0 : mean < 168 ? 8 : mean < 240 ? 7 : 15
    }
    let bright: UInt8 = high >= 208 ? 8 : 0
    switch hue(r, g, b, chroma: high - low) {
    case 20..<70: return 3 + bright
    case 70..<160: return 2 + bright
    case 160..<200: return 6 + bright
    case 200..<255: return 4 + bright
    case 255..<330: return 5 + bright
    default: return 1 + bright
    }
  }

  /// Degrees on the colour wheel, 0 for red.
  private static func hue(_ r: Int, _ g: Int, _ b: Int, chroma: Int) -> Int {
    let degrees =
      if r >= g, r >= b {
        60 * (g - b) / chroma
      } else if g >= b {
        120 + 60 * (b - r) / chroma
      } else {
        240 + 60 * (r - g) / chroma
      }
    return degrees < 0 ? degrees + 360 : degrees
  }
}
