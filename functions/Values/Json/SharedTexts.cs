namespace BangGiao.Values.Json;

/// <summary>Gives one string for equal short texts, such as codes, ids and names, which most records repeat. It forgets old ones.</summary>
internal static class SharedTexts
{
    private const int LongestShared = 24;
    private const int Places = 8192;

    // A place is read and written without a lock: whatever stands in it is a whole string, and it is compared.
    private static readonly string?[] Kept = new string?[Places];

    /// <summary>The text, or an equal one that is in memory already.</summary>
    public static string Of(string text)
    {
        if (text.Length > LongestShared)
            return text;
        ref var place = ref Kept[(uint)string.GetHashCode(text, StringComparison.Ordinal) % Places];
        return place is { } kept && kept == text ? kept : place = text;
    }
}
