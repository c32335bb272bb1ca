using System.Globalization;
using System.Text;

namespace BangGiao.Notices.Calendar;

/// <summary>Writes the content lines of an iCalendar object (RFC 5545 section 3.1): CRLF ends, lines of at most 75 octets.</summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;
    private const string Fold = "\r\n ";

    private readonly StringBuilder _text = new();

    /// <summary>Begins or ends a component.</summary>
    public void Mark(string keyword, string component) => Line($"{keyword}:{component}");

    /// <summary>A property whose value needs no escaping: a date, a number, a word, an address.</summary>
    public void Raw(string property, string value) => Line($"{property}:{value}");

    /// <summary>A property of one text.</summary>
    public void Text(string property, string value) => Line($"{property}:{Escaped(value)}");

    /// <summary>A property of several texts.</summary>
    public void Texts(string property, IEnumerable<string> values) => Line($"{property}:{string.Join(',', values.Select(Escaped))}");

    /// <summary>A calendar day.</summary>
    public void Day(string property, DateOnly day) => Line($"{property};VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");

    /// <summary>An instant, in UTC.</summary>
    public void Instant(string property, DateTimeOffset instant) =>
        Line($"{property}:{instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");

    /// <summary>All lines, in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // Section 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters have no place in a text.
    private static string Escaped(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value.ReplaceLineEndings("\n"))
        {
            if (character is '\\' or ';' or ',')
                text.Append('\\').Append(character);
            else if (character == '\n')
                text.Append("\\n");
            else if (character == '\t' || !char.IsControl(character))
                text.Append(character);
        }
        return text.ToString();
    }

    // A line goes on after a break and a space, which is an octet of the next one. No character is ever split.
    private void Line(string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > MostOctets)
            {
                _text.Append(Fold);
                octets = 1;
            }
            _text.Append(character.ToString());
            octets += character.Utf8SequenceLength;
        }
        _text.Append("\r\n");
    }
}
