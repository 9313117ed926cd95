import Mail
import Testing

/// HTML as plain text.
struct HTMLTextTests {
  private func expect(
    _ html: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(HTMLText.render(html) == text, sourceLocation: sourceLocation)
  }

  @Test func `blocks and breaks are lines`() {
    expect("Hello<br>Ann<div>one</div><div>two</div>three", "Hello\nAnn\none\ntwo\nthree\n")
    expect("<div>one<br></div><div><br></div><div>two</div>", "one\n\ntwo\n")
    expect("<p>one</p><p>two</p>", "one\n\ntwo\n")
    expect("<p>one</p><br><br><p>two</p>", "one\n\ntwo\n")
    expect(
      "<p class=MsoNormal>one</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>two</p>",
      "one\n\ntwo\n")
    expect("<p style='margin: 0px'>one</p><p style='margin:0'>two</p>", "one\ntwo\n")
    expect("<h1>Title</h1>text", "Title\n\ntext\n")
    expect("one<hr>two", "one\n────────────────────\ntwo\n")
  }

  @Test func `white space collapses except where it is meant`() {
    expect("  a \n\t b <b> c</b> ", "a b c\n")
    expect("<pre>\na\n  b\n\n\n\nc</pre>d", "a\n  b\n\n\n\nc\n\nd\n")
    expect("<div style='white-space: pre-wrap'>a\n  b</div>", "a\n  b\n")
    expect("a&nbsp;&nbsp;b&shy;c&#8203;d", "a  bcd\n")
  }

  @Test func `character references are replaced`() {
    expect("&lt;b&gt; &amp;amp; &quot;&apos;&nbsp;&euro;&hellip;", "<b> &amp; \"' €…\n")
    expect("&#8364;&#x20AC;&#X20ac;&#146;&#x96;", "€€€’–\n")
    expect("&#0;&#xD800;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\n")
    expect("&copy 2026 &unknown; &amp &; &# &#x;", "© 2026 &unknown; & &; &# &#x;\n")
    expect("&Eacute;&eacute;&szlig;&Omega;&pi;&scaron;", "ÉéßΩπš\n")
    expect("<a href='http://e.org/?a=1&copy=2&amp;b=3'>x</a>", "x <http://e.org/?a=1&copy=2&b=3>\n")
  }

  @Test func `what nobody sees is left out`() {
    expect(
      "<head><title>t</title><style>p{}</style></head><body>a<script>b<c</script></body>", "a\n")
    expect(
      "<style><!-- p > a {} --></style>a<!-- no > --><!--[if mso]><p>no</p><![endif]-->b", "ab\n")
    expect("<!--[if !mso]><!-->yes<!--<![endif]--><![if !mso]> and<![endif]>", "yes and\n")
    expect("<div style=\"display: NONE;max-height:0\">preview</div>a", "a\n")
    expect("<div style='mso-hide:all;max-height:0px;overflow:hidden'>preview</div>a", "a\n")
    expect("<div hidden>no</div><td style='font-size:0px'>yes</td>", "yes\n")
    expect("<!-- never closed <p>a", "a\n")
    expect("<?xml version='1.0'?><!DOCTYPE html><html xmlns:o='x'><o:p>a</o:p>", "a\n")
  }

  @Test func `lists are numbered and nested`() {
    expect("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "- a\n- b\n  - c\n- d\n")
    expect("<ol start=9><li>a</li><li>b<br>c</li></ol>", "9. a\n10. b\n    c\n")
    expect("<dl><dt>a<dd>b</dl>", "a\n    b\n")
  }

  @Test func `quotations are marked`() {
    expect(
      "a<blockquote>b<br><br>c<blockquote>d</blockquote></blockquote>e",
      "a\n\n> b\n>\n> c\n>\n> > d\n\ne\n")
    expect("a<blockquote style='margin:0 0 0 40px;border:none'>b</blockquote>", "a\n\n    b\n")
  }

  @Test func `links show where they lead`() {
    expect("<a href='http://e.org/x'>here</a>!", "here <http://e.org/x>!\n")
    expect("<a href='https://www.e.org/'>e.org</a>", "e.org\n")
    expect(
      "<a href='mailto:a@e.org'>a@e.org</a> <a href='mailto:a@e.org?subject=x'>Ann</a>",
      "a@e.org Ann <a@e.org>\n")
    expect("<a href='tel:+1555123'>+1 (555) 123</a>", "+1 (555) 123\n")
    expect("<a href='#top'>up</a> <a href='javascript:x()'>run</a> <a name=x>y</a>", "up run y\n")
    expect(
      "<a href='http://e.org'></a><a href='http://e.org'><img src=x alt=Logo></a>",
      "[Logo] <http://e.org>\n")
  }

  @Test func `images speak by their description`() {
    expect("<img src=a.png alt='A cat'><img src=b.png><img src='cid:1'>", "[A cat][image]\n")
    expect("<img width=1 height=1 alt=track src=x>a<img alt='😀' src=y>", "a😀\n")
  }

  @Test func `tables of data are aligned`() {
    expect(
      "<table><tr><th>Item<th>Price<tr><td>Pen<td>1.50<tr><td>Ruler<td>12.00</table>",
      "Item  | Price\nPen   | 1.50\nRuler | 12.00\n")
  }

  @Test func `a table with headings joins the lines of a cell`() {
    expect(
      "<table><tr><th>Time<th>Host<tr><td>Monday<br>12:00<td>a</table>",
      "Time         | Host\nMonday 12:00 | a\n")
  }

  @Test func `tables that place things flow`() {
    expect(
      "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>", "a\nb\n")
    expect(
      "<table><tr><td>a<br>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>",
      "a\nb\nc\nd\ne\n")
    expect("<table><tr><td>a</td></tr></table>b", "a\nb\n")
  }

  @Test(arguments: [
    "<", "<>", "</", "</>", "<!", "<!-", "<!--", "<!-->", "<a", "<a href", "<a href=", "<a href='",
    "&", "&#",
    "&#x", "<p/", "<style>", "</style", "<table><td>", "</table></td>", "a < b > c", "<<<>>>", "\0",
  ]) func `broken tags do no harm`(html: String) {
    #expect(HTMLText.render(html).utf8.count <= html.utf8.count + 1)
  }

  @Test func `the body is not lost to broken tags`() {
    expect("<div><b>a</div></b>b</td>c", "a\nb\nc\n".replacing("b\nc", with: "bc"))
    expect("<head><p>a", "a\n")
    expect("a <b\n<i>c</i>", "a c\n")
    expect("1 < 2 && 3 > 2", "1 < 2 && 3 > 2\n")
  }
}
