namespace BangGiao.Registry.Table;

/// <summary>Computes the size of a text in the JSON that the table client sends.</summary>
/// <remarks>
/// The client uses the default encoder of System.Text.Json, which escapes all non-ASCII characters and those with a meaning in HTML.
/// </remarks>
internal static class JsonSize
{
    private const int EscapedBytes = 6;

    /// <summary>The maximum size of a text in bytes.</summary>
    public static int Of(string? text)
    {
        var bytes = 0;
        foreach (var character in text ?? "")
        {
            bytes += character switch
            {
                '\\' => 2,
                '"' or < ' ' or > '~' or '<' or '>' or '&' or '\'' or '+' or '`' => EscapedBytes,
                _ => 1,
            };
        }
        return bytes;
    }
}
