using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The validation rules of a commitment's own fields; <see cref="ReviewRules"/> has those of its reviews.</summary>
public static class CommitmentRules
{
    private const int MaxMonths = 60;

    /// <summary>The errors of a commitment.</summary>
    public static IEnumerable<FieldError> Faults(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment.DueOn is { } due && due.Last < commitment.MadeOn.First)
            yield return new("/dueOn", $"must not be before madeOn, {commitment.MadeOn}");
        if (commitment.ReviewEveryMonths is < 1 or > MaxMonths)
            yield return new("/reviewEveryMonths", $"must be a whole number from 1 to {MaxMonths}");
        foreach (var fault in Repeated("/countryIds", commitment.CountryIds).Concat(Repeated("/coordinatingAgencyIds", commitment.CoordinatingAgencyIds)))
            yield return fault;
        foreach (var (index, agency) in commitment.CoordinatingAgencyIds.Index())
        {
            if (agency == commitment.LeadAgencyId)
                yield return new($"/coordinatingAgencyIds/{index}", $"must not be the lead agency, {agency}");
        }
    }

    private static IEnumerable<FieldError> Repeated(string pointer, IReadOnlyList<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, id) in ids.Index())
        {
            if (!seen.Add(id))
                yield return new($"{pointer}/{index}", $"repeats {id}");
        }
    }
}
