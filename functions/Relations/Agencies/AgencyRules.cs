using BangGiao.Records.Visibility;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Relations.Agencies;

/// <summary>The validation rules of agencies.</summary>
public static class AgencyRules
{
    private const int MaxFocalPoints = 100;
    private const int MaxSuccessors = 20;
    private const int MaxLength = 200;

    /// <summary>The errors of an agency.</summary>
    /// <param name="agency">The agency as it is to be stored.</param>
    /// <param name="view">The view with the other agencies.</param>
    public static IEnumerable<FieldError> Faults(Agency agency, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agency);
        ArgumentNullException.ThrowIfNull(view);
        return ParentFaults(agency, view).Concat(ValidityFaults(agency)).Concat(FocalPointFaults(agency.FocalPoints ?? []));
    }

    private static IEnumerable<FieldError> ParentFaults(Agency agency, RegistryView view)
    {
        // Only what the author sees counts: an error must not tell of a hidden agency. The set ends the loop when existing parents already form a cycle.
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var ancestor = agency.ParentId;
        while (ancestor is not null && ancestor != agency.Id && visited.Add(ancestor))
            ancestor = view.Find(new(AgencyCollection.PathName, ancestor))?.As<Agency>().ParentId;
        if (ancestor == agency.Id)
            yield return new("/parentId", "must not make the agency its own parent, directly or through other agencies");
    }

    private static IEnumerable<FieldError> ValidityFaults(Agency agency)
    {
        if (agency is { ValidFrom: { } from, ValidTo: { } to } && to.Last < from.First)
            yield return new("/validTo", $"must not be before validFrom, {from}");
        if (agency.SuccessorIds.Count > 0 && agency.ValidTo is null)
            yield return new("/validTo", "is required when there are successors: it is the last day of the agency");
        if (agency.SuccessorIds.Count > MaxSuccessors)
            yield return new("/successorIds", $"has {agency.SuccessorIds.Count} entries; at most {MaxSuccessors} are allowed");
        foreach (var (index, successor) in agency.SuccessorIds.Index())
        {
            if (successor == agency.Id)
                yield return new($"/successorIds/{index}", "must not be the agency itself");
            else if (agency.SuccessorIds.Take(index).Contains(successor))
                yield return new($"/successorIds/{index}", $"repeats {successor}");
        }
    }

    private static IEnumerable<FieldError> FocalPointFaults(IReadOnlyList<FocalPoint> points)
    {
        if (points.Count > MaxFocalPoints)
            yield return new("/focalPoints", $"has {points.Count} entries; at most {MaxFocalPoints} are allowed");
        foreach (var (index, point) in points.Index())
        {
            var pointer = $"/focalPoints/{index}";
            if (point is { From: { } from, To: { } to } && to < from)
                yield return new($"{pointer}/to", $"must not be before from, {IsoDate.Text(from)}");
            foreach (var fault in PersonFaults(pointer, point.Name, point.Post, point.Email, point.Phone))
                yield return fault;
            var deputy = point.Deputy is { } one ? PersonFaults($"{pointer}/deputy", one.Name, one.Post, one.Email, one.Phone) : [];
            var superior = point.Superior is { } other ? PersonFaults($"{pointer}/superior", other.Name, other.Post, other.Email, other.Phone) : [];
            foreach (var fault in deputy.Concat(superior))
                yield return fault;
        }
    }

    private static IEnumerable<FieldError> PersonFaults(string pointer, string name, string? post, string? email, string? phone)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxLength)
            yield return new($"{pointer}/name", $"must be 1 to {MaxLength} characters, not only white space");
        if (post?.Length > MaxLength)
            yield return new($"{pointer}/post", $"must be at most {MaxLength} characters");
        if (email is not null && !IsMail(email))
            yield return new($"{pointer}/email", "must be a mail address such as name@example.org, without a display name");
        if (phone is not null && (phone.Length > MaxLength || !phone.Any(char.IsAsciiDigit)))
            yield return new($"{pointer}/phone", $"must have digits and at most {MaxLength} characters");
    }

    // RFC 5321 allows more, and no register of officials has it.
    internal static bool IsMail(string text) =>
        text.Length <= MaxLength && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1
        && text.LastIndexOf('@') == at && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',');
}
