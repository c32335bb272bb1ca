using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Builds and parses JSON pointers (RFC 6901).</summary>
public static class JsonPointers
{
    /// <summary>The pointer of these member names and indexes, escaped with <c>~0</c> and <c>~1</c>.</summary>
    public static string From(IEnumerable<string> segments)
    {
        var pointer = new StringBuilder();
        foreach (var segment in segments)
            pointer.Append('/').Append(Escape(segment));
        return pointer.ToString();
    }

    /// <inheritdoc cref="From(IEnumerable{string})"/>
    public static string From(params string[] segments) => From(segments.AsEnumerable());

    /// <summary>The pointer of a Newtonsoft path: <c>relations.events[0].on</c>, <c>['odd name'][2]</c>.</summary>
    public static string FromPath(string path) => From(Segments(path));

    /// <summary>The pointer of a token in its tree.</summary>
    public static string To(JToken token) => From(token.AncestorsAndSelf().Reverse().Select(Segment).OfType<string>());

    /// <summary>The unescaped member names and indexes of a pointer.</summary>
    public static IReadOnlyList<string> SegmentsOf(string pointer) =>
        pointer.Length == 0 ? [] : [.. pointer[1..].Split('/').Select(Unescape)];

    private static string? Segment(JToken token) => token switch
    {
        JProperty member => member.Name,
        { Parent: JArray array } => array.IndexOf(token).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static IEnumerable<string> Segments(string path)
    {
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '.')
                at++;
            else if (path.AsSpan(at).StartsWith("['"))
                yield return QuotedName(path, ref at);
            else if (path[at] == '[')
                yield return Until(path, ref at, ']');
            else
                yield return PlainName(path, ref at);
        }
    }

    private static string PlainName(string path, ref int at)
    {
        var start = at;
        var end = path.AsSpan(at).IndexOfAny('.', '[');
        at = end < 0 ? path.Length : at + end;
        return path[start..at];
    }

    private static string Until(string path, ref int at, char close)
    {
        var start = at + 1;
        var end = path.IndexOf(close, start);
        at = end < 0 ? path.Length : end + 1;
        return end < 0 ? path[start..] : path[start..end];
    }

    private static string QuotedName(string path, ref int at)
    {
        var name = new StringBuilder();
        for (at += 2; at < path.Length && path[at] != '\''; at++)
            name.Append(path[at] == '\\' ? Unquoted(path, ref at) : path[at]);
        at = Math.Min(path.Length, at + "']".Length);
        return name.ToString();
    }

    private static char Unquoted(string path, ref int at)
    {
        at = Math.Min(path.Length - 1, at + 1);
        switch (path[at])
        {
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'u' when at + 4 < path.Length
                && ushort.TryParse(path.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                at += 4;
                return (char)unit;
            default: return path[at];
        }
    }
}
