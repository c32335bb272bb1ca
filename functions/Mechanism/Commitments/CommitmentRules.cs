using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The rules of a commitment's own fields; those of its reviews are <see cref="ReviewRules"/>.</summary>
public static class CommitmentRules
{
    private const int MostMonths = 60;

    /// <summary>What is wrong with a commitment.</summary>
    public static IEnumerable<FieldError> Faults(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment.DueOn is { } due && due.Last < commitment.MadeOn.First)
            yield return new("/dueOn", $"is before {commitment.MadeOn}, when the commitment was made");
        if (commitment.ReviewEveryMonths is < 1 or > MostMonths)
            yield return new("/reviewEveryMonths", $"must be a whole number from 1 to {MostMonths}");
        foreach (var fault in Repeated("/countryIds", commitment.CountryIds).Concat(Repeated("/coordinatingAgencyIds", commitment.CoordinatingAgencyIds)))
            yield return fault;
        foreach (var (place, agency) in commitment.CoordinatingAgencyIds.Index())
        {
            if (agency == commitment.LeadAgencyId)
                yield return new($"/coordinatingAgencyIds/{place}", $"is {agency}, which leads: the lead agency does not coordinate with itself");
        }
    }

    private static IEnumerable<FieldError> Repeated(string pointer, IReadOnlyList<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, id) in ids.Index())
        {
            if (!seen.Add(id))
                yield return new($"{pointer}/{place}", $"is {id} again");
        }
    }
}
