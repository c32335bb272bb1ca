namespace BangGiao.Values.Texts;

/// <summary>Texts on one line, for what has room for no more.</summary>
public static class OneLine
{
    /// <summary>A text as one line of at most so many characters, without control characters. A cut ends with an ellipsis and divides no character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The maximum length, in UTF-16 units.</param>
    public static string Of(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = string.Join(' ', new string([.. text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character)])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most)
            return line;
        var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..end] + "…";
    }
}
