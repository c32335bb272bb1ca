namespace BangGiao.Values.Json;

/// <summary>Suggests allowed names for a misspelled one.</summary>
public static class NearestName
{
    private const int LongestGuessed = 64;

    /// <summary>
    /// The allowed name with the smallest edit distance, ignoring case, if at most one letter in three differs; otherwise null.
    /// </summary>
    public static string? Of(string given, IEnumerable<string> allowed)
    {
        if (given.Length is 0 or > LongestGuessed)
            return null;
        var slip = Math.Max(1, given.Length / 3);
        return allowed
            .Where(name => name.Length > 1 && Math.Abs(name.Length - given.Length) <= slip)
            .Select(name => (Name: name, Distance: Distance(given.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(guess => guess.Distance <= slip)
            .OrderBy(guess => guess.Distance)
            .Select(guess => guess.Name)
            .FirstOrDefault();
    }

    /// <summary>The end of a message about an unknown name: a suggestion, if there is one, and all allowed names.</summary>
    public static string Advice(string given, IReadOnlyCollection<string> allowed)
    {
        var guess = Of(given, allowed) is { } name ? $"did you mean '{name}'? " : "";
        return $"{guess}Allowed: {string.Join(", ", allowed)}";
    }

    /// <summary>An untrusted name in quotes, truncated for messages.</summary>
    public static string Quote(string given) => given.Length <= LongestGuessed ? $"'{given}'" : $"'{given[..LongestGuessed]}…'";

    // The Levenshtein distance in which a transposition of two neighbours counts as one edit (optimal string alignment).
    private static int Distance(string left, string right)
    {
        var (previous, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], previous[j - 2] + 1);
            }

            (previous, last, row) = (last, row, previous);
        }

        return last[right.Length];
    }
}
