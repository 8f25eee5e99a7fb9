/** Names as somebody would choose them who means harm, or who writes another script. */
export const hostileNames: Readonly<Record<string, string>> = {
  markup: '</title></style></textarea><b class="injected">x</b><img src="http://evil.test/x" onerror="ran=1">',
  script: '</script><script>globalThis.ran=1</script><svg onload="ran=1"><a href="javascript:ran=1">y</a>',
  attribute: `" onmouseover="ran=1" autofocus onfocus="ran=1" x='' style="background:url(http://evil.test/y)`,
  comment: '--><!--><![CDATA[ ]]> <?xml version="1.0"?> <!DOCTYPE x [<!ENTITY e SYSTEM "http://evil.test">]> &e; &lt;',
  markdown:
    '[x](javascript:ran=1) ![y](http://evil.test/z) **b** `c` | d\n\n# e\n```\n<i>f</i>\n@octocat #1 www.evil.test',
  formula: '=HYPERLINK("http://evil.test";"x")+cmd|\' /C calc\'!A0',
  'other formulas': '@SUM(1+1)',
  calendar: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:http://evil.test\r\nX;Y=Z:W\\n\\, ";:,',
  diagram:
    'end"]; click p0 call alert() %%{init: {"securityLevel":"loose"}}%% --> x --- y:::z ; section t #quot; #35; :crit, 1d',
  field: '{ INCLUDETEXT "http://evil.test" } <w:fldSimple w:instr="DDEAUTO"/> </w:t></w:r>',
  control: 'a\u0000b\u0007c\u001b[31md\u009b1me\u007ff\u0008g\vh\fi\u0085j',
  direction: 'a\u202eb\u202dc\u2066d\u2067e\u202c\u2069f\u200f\ufeff',
  separators: 'a\u2028b\u2029c\r\nd\re\nf\tg',
  halves: 'a\ud800b\udc00c',
  emoji: '👩‍🏫 👨‍👩‍👧‍👦 🏳️‍🌈 é e\u0301 ﷽ 協働 שלום مرحبا',
  prototype: '__proto__ constructor toString hasOwnProperty',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what it tries
  template: '${ran=1} {{ran=1}} {ran} <%= ran %> #{ran} {0, plural, other {x}} %s %n \\u0000',
  path: '../../../etc/passwd\u0000.html C:\\con.txt',
  empty: '',
  blank: ' \t\n ',
};

/** Words that nothing is wrong with, to compare with. */
export const plainName = 'Plain words ';
