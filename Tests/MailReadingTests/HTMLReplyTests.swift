import Mail
import Testing

/// Answers in HTML, as mail programs write them.
struct HTMLReplyTests {
  static let replies: [(client: String, html: String)] = [
    (
      "Gmail",
      """
      <div dir="ltr">Yes.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Thu, \
      Jun 26, 2014 at 2:14 PM Ann Lee &lt;<a href="mailto:ann@example.org">ann@example.org</a>&gt; \
      wrote:<br></div><blockquote class="gmail_quote"><div dir="ltr">Is it so?</div></blockquote></div>
      """
    ),
    (
      "Gmail in a language that nobody knows",
      """
      <div>Yes.</div><br><div class="gmail_quote"><div class="gmail_attr">Xq 26.06.2014 14:41 \
      Ann &lt;<a href="mailto:ann@example.org">ann@example.org</a>&gt; xxx:<br></div>\
      <blockquote class="gmail_quote">Is it so?</blockquote></div>
      """
    ),
    (
      "Outlook 2016",
      """
      <div class=WordSection1><p class=MsoNormal>Yes.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>\
      <div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>\
      <p class=MsoNormal><b>Von:</b> Ann Lee &lt;ann@example.org&gt; <br><b>Gesendet:</b> Montag<br>\
      <b>An:</b> Bob<br><b>Betreff:</b> Test<o:p></o:p></p></div></div><p class=MsoNormal>Is it so?</p></div>
      """
    ),
    (
      "Outlook on the web",
      """
      <div>Yes.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%">\
      <div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> Ann Lee &lt;ann@example.org&gt;<br>\
      <b>Sent:</b> Monday<br><b>To:</b> Bob<br><b>Subject:</b> Test</font><div>&nbsp;</div></div>\
      <div>Is it so?</div>
      """
    ),
    (
      "Outlook in a language that nobody knows",
      """
      <p class=MsoNormal>Yes.</p><div style='border-top:solid #B5C4DF 1.0pt'><p class=MsoNormal>\
      <b>Xa:</b> Ann Lee &lt;ann@example.org&gt;<br><b>Xb:</b> Monday<br><b>Xc:</b> Test</p></div>\
      <p class=MsoNormal>Is it so?</p>
      """
    ),
    (
      "Outlook for Mac",
      """
      <div>Yes.</div><span id="OLK_SRC_BODY_SECTION"><div style="BORDER-TOP: #b5c4df 1pt solid">\
      <span>From: </span> Ann &lt;<a href="mailto:ann@example.org">ann@example.org</a>&gt;<br>\
      <span>Date: </span> Tue, 01 Nov 2011 18:54:39 -0700<br><span>To: </span> Bob<br>\
      <span>Subject: </span> Test<br></div><div>Is it so?</div></span>
      """
    ),
    (
      "Thunderbird",
      """
      Yes.<br><div class="moz-cite-prefix">On 26.06.2014 14:41, Ann Lee\n      wrote:<br></div>\
      <blockquote cite="mid:x@example.org" type="cite"><div>Is it so?</div></blockquote>
      """
    ),
    (
      "Apple Mail",
      """
      <body>Yes.<br><div><br><blockquote type="cite"><div>On 3 Jul 2014, at 15:50, Ann Lee &lt;\
      <a href="mailto:ann@example.org">ann@example.org</a>&gt; wrote:</div><br><div>Is it so?</div>\
      </blockquote></div></body>
      """
    ),
    (
      "Yahoo",
      """
      <div>Yes.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Thursday, July 3, 2014, \
      03:50:12 PM GMT+2, Ann Lee &lt;ann@example.org&gt; wrote: </div><div><br></div><div>Is it so?</div></div>
      """
    ),
    (
      "mail.ru",
      """
      <p>Yes.</p><br>Thu, 26 Jun 2014 14:00:51 +0400 от Ann Lee &lt;ann@example.org&gt;:<br>\
      <blockquote style="border-left:1px solid #0857A6">Is it so?</blockquote>
      """
    ),
    (
      "Yandex",
      """
      <p>Yes.<br /><br />26.06.2014, 14:41, "Ann Lee" &lt;<a href="mailto:ann@example.org">ann@example.org\
      </a>&gt;:</p><blockquote> Is it so?</blockquote>
      """
    ),
    (
      "ProtonMail",
      """
      <div>Yes.<br></div><div class="protonmail_quote">------- Original Message -------<br>On Thursday, \
      July 3rd, 2014 at 15:50, Ann Lee &lt;ann@example.org&gt; wrote:<br><br>\
      <blockquote class="protonmail_quote" type="cite">Is it so?</blockquote></div>
      """
    ),
    (
      "GMX",
      """
      <div>Yes.</div><div name="quote" style="border-left: 2px solid #C3D9E5"><div><b>Gesendet:</b>&nbsp;\
      Donnerstag, 03. Juli 2014 um 15:50 Uhr<br/><b>Von:</b>&nbsp;"Ann Lee" &lt;ann@example.org&gt;<br/>\
      <b>An:</b>&nbsp;bob@example.org<br/><b>Betreff:</b>&nbsp;Test</div><div>Is it so?</div></div>
      """
    ),
  ]

  @Test(arguments: replies) func `an answer is found in HTML`(client: String, html: String) {
    #expect(QuotedText.visible(in: HTMLText.render(html)) == "Yes.", "\(client)")
  }
}
