namespace BangGiao.Values.Json;

/// <summary>Gives one string for equal short texts, such as codes, ids and names, which most records repeat. It forgets old ones.</summary>
internal static class SharedTexts
{
    /// <summary>The most characters of a text that is shared.</summary>
    public const int Longest = 24;

    private const int Places = 8192;

    // A place is read and written without a lock: whatever stands in it is a whole string, and it is compared.
    private static readonly string?[] Kept = new string?[Places];

    /// <summary>The text, or an equal one that is in memory already.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest)
            return text;
        ref var place = ref PlaceOf(text);
        return place is { } kept && kept == text ? kept : place = text;
    }

    /// <summary>The same for a text that is no string yet.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        ref var place = ref PlaceOf(text);
        return place is { } kept && text.SequenceEqual(kept) ? kept : place = text.ToString();
    }

    private static ref string? PlaceOf(ReadOnlySpan<char> text) => ref Kept[(uint)string.GetHashCode(text) % Places];
}
