namespace BangGiao.Integration.Fuzz;

/// <summary>Texts that are known to break software.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", "\t", "\0", "a\0b", "\u0001", "\u001f", "\u007f", "\u0085", "\u00a0", "\u2028", "\u202e gnp.exe", "\ufeff", "\ufffe", "\uffff",
        "Phap", "Pháp", "Pha\u0301p", "PHÁP", "ﬁ", "ſ", "İ", "ı", "ẞ", "K", "Å", "e\u0301\u0301\u0301\u0301", "السعودية", "\u200f\u202b", "👨‍👩‍👧‍👦", "𝕳",
        "FR", "fr", "Fr", "ＦＲ", "FR ", "FR.", "FR/", "FR%00", "F\u200dR", "..", ".", "../..", "..\\..", "/etc/passwd", "C:\\con", "NUL", "a/b", "a|b", "a#b", "a?b", "%2e%2e%2f", "%", "%zz", "+", "&a=b", "=",
        "=cmd|' /C calc'!A0", "@SUM(1+1)", "+1", "-1", "\t=1", "\r\n=1", "'=1", "\"", "'", "`", "\\", "a\"b,c\r\nd", ",", ";",
        "a\r\nSet-Cookie: x=y", "a\nb", "<script>alert(1)</script>", "<svg onload=alert(1)>", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://169.254.169.254/", "http://[::1]/", "//evil.example",
        "' or '1' eq '1", "PartitionKey eq 'vn'", "${jndi:ldap://x}", "{{7*7}}", "$type", "__proto__", "constructor", "null", "true", "NaN", "Infinity", "0", "-0", "1e999", "99999999999999999999", "0x10", "١٢٣",
        "2020", "2020-13", "2020-02-30", "0000-00-00", "9999-12-31", "2020-01-01T00:00:00Z", "2020-01-01T00:00:00+99:00", "20200101", "-2020-01-01",
        "*", "**", "(", "[", "{", "\\d+(", "a{99999}", new('a', 300), new('đ', 5000), new('(', 2000), string.Concat(Enumerable.Repeat("e\u0301", 400)),
    ];
}
