using BangGiao.Json;

namespace BangGiao.Records;

/// <summary>The rules of the fields that every record has.</summary>
internal static class CommonRules
{
    private const int MaxTags = 50;
    private const int MaxTagLength = 100;

    public static IEnumerable<FieldError> Faults(Collection collection, Record record)
    {
        if (!collection.IsId(record.Id))
            yield return new("/id", collection.IdRequirements);
        foreach (var fault in SourceFaults("/source", record.Source))
            yield return fault;
        if (record.Tags.Count > MaxTags)
            yield return new("/tags", $"has {record.Tags.Count} tags; at most {MaxTags} are taken");
        foreach (var (index, tag) in record.Tags.Index())
        {
            if (string.IsNullOrWhiteSpace(tag) || tag.Length > MaxTagLength)
                yield return new($"/tags/{index}", $"must be 1 to {MaxTagLength} characters, not only white space");
        }
    }

    /// <summary>The places of a list that say again what one before them says.</summary>
    public static IEnumerable<FieldError> Repeats(string pointer, IReadOnlyList<string> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, value) in values.Index())
        {
            if (!seen.Add(value))
                yield return new($"{pointer}/{index}", $"is {value} again: each stands once");
        }
    }

    public static IEnumerable<FieldError> SourceFaults(string pointer, Source? source)
    {
        if (source?.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return new($"{pointer}/url", "must be an absolute http or https address");
    }
}
