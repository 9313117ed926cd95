import Mail
import Tickets

extension Message {
  /// What its author wrote, without quotes and signature; all of it where nothing else is left.
  var visibleText: String {
    let visible = QuotedText.visible(in: text, sender: from.name ?? from.address)
    return visible.isEmpty ? text : visible
  }
}
