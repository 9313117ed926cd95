import Foundation

/// Mail and tickets that others wrote, which are no part of this repository.
///
/// They lie beside it, or where `TTYDESK_CORPORA` says.
package enum Corpora {
  /// The folder of all corpora; nil where there is none.
  private static let root: String? = {
    if let path = ProcessInfo.processInfo.environment["TTYDESK_CORPORA"] { return path }
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.deletingLastPathComponent().path + "/shared/corpora"
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    return nil
  }()

  /// A folder or file of the corpora; nil where it is not at hand.
  package static func path(_ name: String) -> String? {
    guard let root else { return nil }
    let path = root + "/" + name
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
