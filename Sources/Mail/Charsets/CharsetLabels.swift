/// What the labels in mail stand for, widened to what their senders mean.
///
/// Follows the WHATWG Encoding Standard where it speaks (latin-1 is windows-1252, gb2312 is
/// gb18030, ks_c_5601-1987 is cp949), and adds labels that mail has and the web has not.
enum CharsetLabels {
  /// A label without quotes, white space and language suffix (RFC 2231), in lower case; empty if
  /// it has characters that no label has, for those could reach the converter's options.
  static func normalize(_ label: String) -> String {
    var plain: [UInt8] = []
    for byte in label.utf8 {
      if byte == UInt8(ascii: "*") { break }
      if byte.isSpace || byte == ASCII.quote || byte == UInt8(ascii: "'") || byte == 0x3B {
        continue
      }
      guard byte.isLetter || byte.isDigit || "-_:.+()".utf8.contains(byte) else { return "" }
      plain.append(byte.lowercased)
    }
    return plain.count <= 40 ? plain.utf8Text : ""
  }

  static func decoder(for label: String) -> Charset.Decoder? {
    switch label {
    case "utf-8", "utf8", "utf8mb4", "unicode-1-1-utf-8", "x-utf-8", "utf_8", "cp65001":
      .utf8
    case "", "us-ascii", "ascii", "ansi_x3.4-1968", "iso-8859-1", "iso8859-1", "iso_8859-1",
      "iso88591", "latin1", "latin-1", "l1", "8859-1", "cp819", "windows-1252", "windows1252",
      "win-1252", "cp-1252", "x-cp1252", "cp1252", "default", "x-user-defined", "unknown-8bit",
      "x-unknown", "unknown", "8bit", "7bit", "iso", "ansi", "us-acsii", "none":
      .windows1252
    case "iso-2022-jp", "iso-2022-jp-ms", "cp50220", "cp50221", "cp50222", "csiso2022jp",
      "iso-2022-jp-1", "iso-2022-jp-2":
      .japaneseMail
    case "hz-gb-2312", "hz": .hz
    default: multibyte(label) ?? single(label)
    }
  }

  private static func multibyte(_ label: String) -> Charset.Decoder? {
    let name: String
    switch label {
    case "gb2312", "gb_2312-80", "gb_2312", "csgb2312", "euc-cn", "x-euc-cn", "gbk", "x-gbk",
      "cp936", "ms936", "windows-936", "gb18030", "chinese":
      name = "GB18030"
    case "big5", "big-5", "csbig5", "x-x-big5", "cn-big5", "cp950", "big5-hkscs":
      name = "BIG5-HKSCS"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "csshiftjis", "windows-31j",
      "cp932", "ms932":
      name = "CP932"
    case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese", "eucjp", "cp51932", "euc-jp-ms":
      name = "EUC-JP-MS"
    case "euc-kr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean",
      "cseuckr", "iso-ir-149", "cp949", "uhc", "windows-949", "x-windows-949":
      name = "UHC"
    case "iso-2022-kr": name = "ISO-2022-KR"
    case "iso-2022-cn": name = "ISO-2022-CN"
    case "unicode-1-1-utf-7", "utf-7", "x-unicode-1-1-utf-7": name = "UTF-7"
    case "utf-16", "unicode", "ucs-2", "iso-10646-ucs-2": name = "UTF-16"
    case "utf-16le": name = "UTF-16LE"
    case "utf-16be": name = "UTF-16BE"
    case "utf-32", "utf-32le", "utf-32be": name = label.uppercased()
    default: return nil
    }
    return .iconv(name, isMultibyte: true)
  }

  private static func single(_ label: String) -> Charset.Decoder? {
    let name: String
    switch label {
    case "iso-8859-8-i", "iso-8859-8-e", "logical": name = "ISO-8859-8"
    case "iso-8859-6-i", "iso-8859-6-e": name = "ISO-8859-6"
    case "iso-8859-9", "latin5", "windows-1254", "x-cp1254": name = "CP1254"
    case "iso-8859-11", "tis-620", "tis620", "windows-874", "cp874": name = "CP874"
    case "koi8-r", "koi8r", "koi8", "cskoi8r": name = "KOI8-R"
    case "koi8-u", "koi8-ru": name = "KOI8-U"
    case "macintosh", "mac", "x-mac-roman", "macroman": name = "MACINTOSH"
    case "x-mac-cyrillic", "mac-cyrillic": name = "MAC-CYRILLIC"
    case "visual": name = "ISO-8859-8"
    default:
      let isVendor = label.hasPrefix("x-cp125") || label.hasPrefix("cp-125")
      name = isVendor ? "CP125" + label.suffix(1) : label.uppercased()
    }
    return Iconv.knows(name) ? .iconv(name, isMultibyte: false) : nil
  }

  /// Whether plain ASCII bytes may mean something else in this encoding.
  static func isStateful(_ name: String) -> Bool {
    name.hasPrefix("UTF-") || name.hasPrefix("ISO-2022")
  }
}
