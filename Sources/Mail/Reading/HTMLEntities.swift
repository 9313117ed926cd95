/// The named characters of HTML that mail uses, and what numbers stand for.
///
/// The names are those of HTML 4 with the commonest that HTML 5 added.
enum HTMLEntities {
  /// The character of a name, without "&" and ";".
  static func scalar(named name: String) -> Unicode.Scalar? {
    names[name].flatMap(Unicode.Scalar.init)
  }

  /// Whether browsers know a name without ";" as well, as in "&nbsp".
  static func isLegacy(_ name: String) -> Bool {
    guard let code = names[name] else { return false }
    return code >= 160 && code <= 255 || ["amp", "lt", "gt", "quot"].contains(name.lowercased())
  }

  /// The character of a number; 128 to 159 are meant in windows-1252, as browsers read them.
  static func scalar(numbered code: UInt32) -> Unicode.Scalar {
    if code >= 0x80, code <= 0x9F, let scalar = Unicode.Scalar(windows1252[Int(code - 0x80)]) {
      return scalar
    }
    guard code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return scalar
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// Names of characters that follow each other, from 160 on.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
    icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
    yacute thorn yuml
    """

  /// The same from 913 on; "-" has no name.
  private static let greek = """
    Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma \
    Tau Upsilon Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota \
    kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega
    """

  /// Names and their numbers in hexadecimal.
  private static let others = """
    quot 22 amp 26 lt 3C gt 3E QUOT 22 AMP 26 LT 3C GT 3E apos 27 Tab 9 NewLine A excl 21 num 23 \
    dollar 24 percnt 25 lpar 28 rpar 29 ast 2A plus 2B comma 2C period 2E sol 2F colon 3A semi 3B \
    equals 3D quest 3F commat 40 lsqb 5B lbrack 5B bsol 5C rsqb 5D rbrack 5D Hat 5E lowbar 5F \
    grave 60 lcub 7B lbrace 7B verbar 7C vert 7C rcub 7D rbrace 7D OElig 152 oelig 153 Scaron 160 \
    scaron 161 Yuml 178 fnof 192 circ 2C6 tilde 2DC ensp 2002 emsp 2003 thinsp 2009 zwnj 200C \
    zwj 200D lrm 200E rlm 200F ndash 2013 mdash 2014 horbar 2015 lsquo 2018 rsquo 2019 sbquo 201A \
    ldquo 201C rdquo 201D bdquo 201E dagger 2020 Dagger 2021 bull 2022 bullet 2022 hellip 2026 \
    mldr 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203A oline 203E frasl 2044 \
    euro 20AC image 2111 weierp 2118 real 211C trade 2122 TRADE 2122 alefsym 2135 larr 2190 \
    uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21B5 lArr 21D0 uArr 21D1 rArr 21D2 dArr 21D3 \
    hArr 21D4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208 notin 2209 ni 220B \
    prod 220F sum 2211 minus 2212 lowast 2217 radic 221A prop 221D infin 221E ang 2220 and 2227 \
    or 2228 cap 2229 cup 222A int 222B there4 2234 sim 223C cong 2245 asymp 2248 ne 2260 equiv 2261 \
    le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22A5 \
    sdot 22C5 lceil 2308 rceil 2309 lfloor 230A rfloor 230B lang 27E8 rang 27E9 loz 25CA spades 2660 \
    clubs 2663 hearts 2665 diams 2666 check 2713 checkmark 2713 cross 2717 star 2606 starf 2605 \
    bigstar 2605 phone 260E numero 2116 copysr 2117 hyphen 2010 dash 2010 nbhy 2011 zerowidthspace 200B \
    ZeroWidthSpace 200B NoBreak 2060 hairsp 200A numsp 2007 puncsp 2008 emsp13 2004 emsp14 2005 \
    thetasym 3D1 upsih 3D2 piv 3D6 squ 25A1 blk 2588 utri 25B5 dtri 25BF rtri 25B9 ltri 25C3 cir 25CB \
    laquor 2039 half BD inodot 131 Abreve 102 abreve 103 Amacr 100 amacr 101 Aogon 104 aogon 105 \
    Cacute 106 cacute 107 Ccaron 10C ccaron 10D Dcaron 10E dcaron 10F Dstrok 110 dstrok 111 \
    Ecaron 11A ecaron 11B Emacr 112 emacr 113 Eogon 118 eogon 119 Gbreve 11E gbreve 11F Idot 130 \
    imath 131 Imacr 12A imacr 12B Lstrok 141 lstrok 142 Nacute 143 nacute 144 Ncaron 147 ncaron 148 \
    Odblac 150 odblac 151 Omacr 14C omacr 14D Rcaron 158 rcaron 159 Sacute 15A sacute 15B Scedil 15E \
    scedil 15F Tcaron 164 tcaron 165 Tcedil 162 tcedil 163 Udblac 170 udblac 171 Umacr 16A umacr 16B \
    Uring 16E uring 16F Zacute 179 zacute 17A Zcaron 17D zcaron 17E Zdot 17B zdot 17C
    """

  private static let names: [String: UInt32] = {
    var names: [String: UInt32] = [:]
    for (first, list) in [(UInt32(160), latin), (UInt32(913), greek)] {
      for (offset, name) in list.split(separator: " ").enumerated() where name != "-" {
        names[String(name)] = first + UInt32(offset)
      }
    }
    var name: Substring?
    for word in others.split(separator: " ") {
      if let known = name {
        names[String(known)] = UInt32(word, radix: 16)
        name = nil
      } else {
        name = word
      }
    }
    return names
  }()
}
