using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Relations.Countries;

/// <summary>The validation rules of a country's code, names and existence.</summary>
public static class CountryRules
{
    private const int CodeLength = 2;
    private const int FormerCodeLength = 4;
    private const int MostNames = 50;

    /// <summary>The errors of a country by itself.</summary>
    public static IEnumerable<FieldError> Faults(Country country)
    {
        ArgumentNullException.ThrowIfNull(country);
        var isFormer = country.ExistsUntil is not null;
        // What is no code at all has a fault already.
        if (country.Kind != CountryKind.Organisation && country.Id is { Length: >= 2 and <= 12 } and [>= 'A' and <= 'Z', ..] && country.Id.All(unit => char.IsAsciiLetterUpper(unit) || char.IsAsciiDigit(unit)) && country.Id.Length != CodeLength && !(isFormer && country.Id.Length == FormerCodeLength))
            yield return new("/id", "must be an ISO 3166-1 alpha-2 code, or for a state with existsUntil an ISO 3166-3 code of four letters; only organisations have other codes");
        if (country.ExistsUntil?.Last < country.ExistsFrom?.First)
            yield return new("/existsUntil", $"must not be before existsFrom, {country.ExistsFrom}");
        if (country.SuccessorIds.Count > 0 && !isFormer)
            yield return new("/existsUntil", "is required when there are successors");
        if (country.OtherNames.Count > MostNames)
            yield return new("/otherNames", $"has {country.OtherNames.Count} names; at most {MostNames} are allowed");
        foreach (var repeat in CommonRules.Repeats("/successorIds", [.. country.SuccessorIds]))
            yield return repeat;
        foreach (var (index, other) in country.OtherNames.Index())
        {
            if (other.Until?.Last < other.From?.First)
                yield return new($"/otherNames/{index}/until", $"must not be before from, {other.From}");
            foreach (var fault in CommonRules.LengthFaults($"/otherNames/{index}/name", other.Name, CommonRules.NameLength))
                yield return fault;
        }
    }
}
