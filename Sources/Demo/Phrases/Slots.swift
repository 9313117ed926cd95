internal import Intake

extension String {
  /// The text with its `{slots}` filled in.
  func filled(_ slots: [String: String]) -> String {
    slots.reduce(self) { text, slot in text.replacing(slot.key, with: slot.value) }
  }
}

extension SampleEntry {
  /// The message with its `{slots}` filled in.
  func filled(_ slots: [String: String]) -> SampleEntry {
    SampleEntry(
      kind: kind, writer: writer, after: after, text: text.filled(slots), channel: channel,
      files: files.map { file in
        var file = file
        file.name = file.name.filled(slots)
        return file
      })
  }
}
