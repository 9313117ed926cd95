import Sync
import Testing

struct HubLinkTests {
  @Test func `A program that says nothing at all is waited for no longer than said`() throws {
    let command = LinkCommand(ownProgram: "ttydesk", isInteractive: false, firstWordWithin: 0)
    let link = try HubLink(to: .command("exec sleep 600"), by: command)
    let error = #expect(throws: LinkError.self) { try link.carry(Introducer()) }
    #expect(error == .silent(remote: "exec:exec sleep 600"))
    #expect("\(try #require(error))".contains("does not answer"))
  }
}
