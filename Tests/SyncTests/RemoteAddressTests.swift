import Sync
import Testing

struct RemoteAddressTests {
  @Test func `Remotes are read as they are meant, and print as they are read`() throws {
    let known: [(String, RemoteAddress)] = [
      (
        "ssh://desk@example.org/srv/desk",
        .ssh(destination: "desk@example.org", port: nil, path: "/srv/desk")
      ),
      (
        "ssh://example.org:2222/~/desk",
        .ssh(destination: "example.org", port: 2222, path: "~/desk")
      ),
      ("ssh://a@[::1]:22/d", .ssh(destination: "a@::1", port: 22, path: "/d")),
      ("ssh://desk@example.org", .ssh(destination: "desk@example.org", port: nil, path: "")),
      ("ssh://example.org/", .ssh(destination: "example.org", port: nil, path: "")),
      ("/srv/desk", .folder("/srv/desk")), ("desk", .folder("desk")),
      ("exec:ttydesk hub serve", .command("ttydesk hub serve")),
    ]
    for (text, remote) in known { #expect(try RemoteAddress(text) == remote) }
    for text in [
      "ssh://desk@example.org/srv/desk", "ssh://a@[::1]:22/d", "ssh://h/~/desk", "ssh://h",
      "exec:a b",
    ] {
      #expect(try RemoteAddress(text).text == text)
    }
  }

  @Test func `What ssh could take for an option is no remote`() {
    for text in [
      "", "ssh://", "ssh://-oProxyCommand=x/d", "ssh://a@-x/d", "ssh://host:0/d",
      "ssh://host:x/d", "ssh://@host/d", "ssh://a b/d", "ssh://host/a\nb", "exec: ", "http://x/y",
    ] {
      #expect(throws: LinkError.badRemote(text)) { try RemoteAddress(text) }
    }
  }

  @Test func `ssh gets words, and the shell beyond it one quoted line`() throws {
    let command = LinkCommand(
      ssh: ["ssh", "-F", "my config"], ownProgram: "/opt/ttydesk", isInteractive: false)
    let remote = RemoteAddress.ssh(destination: "d@h", port: 22, path: "~/it's; rm -rf")
    #expect(
      command.arguments(for: remote) == [
        "ssh", "-F", "my config", "-T", "-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-p",
        "22", "--", "d@h",
        #"ttydesk hub serve --desk ~'/it'\''s; rm -rf'"#,
      ])
    #expect(
      command.arguments(for: .folder("a b")) == [
        "/opt/ttydesk", "hub", "serve", "--desk", "a b",
      ])
    #expect(command.arguments(for: .command("x | y")) == ["/bin/sh", "-c", "x | y"])
  }

  @Test func `A key's line lets it do one thing`() throws {
    let key = try #require(PublicKey(ed25519: [UInt8](repeating: 1, count: 32)))
    let line = AuthorizedKeys.line(
      for: key, account: "ann", program: "/usr/bin/ttydesk", desk: #"/srv/the "desk""#)
    #expect(
      line.hasPrefix(
        #"restrict,command="/usr/bin/ttydesk hub serve --desk '/srv/the \"desk\"' --account ann --key SHA256:"#
      ))
    #expect(line.hasSuffix("\" \(key.line) ann"))
  }
}
