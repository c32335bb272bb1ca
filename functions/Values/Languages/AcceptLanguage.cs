using System.Globalization;

namespace BangGiao.Values.Languages;

/// <summary>Chooses a language by the weights in an Accept-Language header.</summary>
internal static class AcceptLanguage
{
    private sealed record Preference(string Tag, double Weight);

    public static Language Choose(string? header)
    {
        var ranges = (header ?? "").Split(',').Select(Read).OfType<Preference>().ToList();
        var best = Language.En;
        var (bestWeight, bestPlace) = (0.0, int.MaxValue);
        foreach (var language in LanguageTags.All)
        {
            var (weight, place) = Rank(ranges, language);
            if (weight < bestWeight || (weight == bestWeight && place >= bestPlace) || weight == 0)
                continue;
            (best, bestWeight, bestPlace) = (language, weight, place);
        }

        return best;
    }

    private static (double Weight, int Place) Rank(List<Preference> ranges, Language language)
    {
        var named = Matching(ranges, tag => LanguageTags.TryParse(tag, out var read) && read == language);
        return named ?? Matching(ranges, tag => tag == "*") ?? (0, int.MaxValue);
    }

    private static (double Weight, int Place)? Matching(List<Preference> ranges, Predicate<string> matches) => ranges
        .Select((range, place) => (range.Weight, Place: place, Matches: matches(range.Tag)))
        .Where(range => range.Matches)
        .OrderByDescending(range => range.Weight)
        .Select(range => ((double, int)?)(range.Weight, range.Place))
        .FirstOrDefault();

    private static Preference? Read(string element)
    {
        var parts = element.Split(';', StringSplitOptions.TrimEntries);
        return parts.Length switch
        {
            1 => new Preference(parts[0], 1),
            2 when TryReadWeight(parts[1], out var weight) => new Preference(parts[0], weight),
            _ => null,
        };
    }

    private static bool TryReadWeight(string parameter, out double weight)
    {
        weight = 0;
        return parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && parameter.Length <= "q=0.000".Length
            && double.TryParse(parameter.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight)
            && weight is >= 0 and <= 1;
    }
}
