using System.Globalization;
using System.Text;

namespace BangGiao.Notices.Calendar;

/// <summary>Writes the content lines of an iCalendar object (RFC 5545 section 3.1): CRLF line ends, at most 75 octets a line.</summary>
internal sealed class CalendarLines
{
    private const int MaxLineOctets = 75;
    private const string Fold = "\r\n ";

    private readonly StringBuilder _text = new();

    /// <summary>Writes the first or last line of a component.</summary>
    public void Delimiter(string keyword, string component) => Line($"{keyword}:{component}");

    /// <summary>Writes a property whose value needs no escaping: a date, a number, a keyword, a URL.</summary>
    public void Raw(string property, string value) => Line($"{property}:{value}");

    /// <summary>Writes a property with one text.</summary>
    public void Text(string property, string value) => Line($"{property}:{Escaped(value)}");

    /// <summary>Writes a property with a list of texts.</summary>
    public void Texts(string property, IEnumerable<string> values) => Line($"{property}:{string.Join(',', values.Select(Escaped))}");

    /// <summary>Writes a property with a calendar date.</summary>
    public void Day(string property, DateOnly day) => Line($"{property};VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");

    /// <summary>Writes a property with an instant, in UTC.</summary>
    public void Instant(string property, DateTimeOffset instant) =>
        Line($"{property}:{instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");

    /// <summary>All lines as UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // RFC 5545 section 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters are left out.
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

    // A folded line continues after CRLF and one space; the space counts as an octet. A fold never splits a character.
    private void Line(string line)
    {
        var octets = 0;
        foreach (var character in line.EnumerateRunes())
        {
            if (octets + character.Utf8SequenceLength > MaxLineOctets)
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
