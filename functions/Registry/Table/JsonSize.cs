namespace BangGiao.Registry.Table;

/// <summary>How many bytes a text takes in the JSON that the table client sends.</summary>
/// <remarks>It is written by System.Text.Json's default encoder, which escapes everything outside ASCII and what HTML gives a meaning to.</remarks>
internal static class JsonSize
{
    private const int EscapedBytes = 6;

    /// <summary>At most how many bytes a text takes.</summary>
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
