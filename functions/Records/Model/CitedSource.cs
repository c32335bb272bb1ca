namespace BangGiao.Records.Model;

/// <summary>One of several sources of a record, with what it says of single fields.</summary>
public sealed record CitedSource
{
    /// <summary>The page or document, as an absolute http or https address of at most 2,000 characters.</summary>
    public required string Url { get; init; }

    /// <summary>The title of the page or document.</summary>
    public string? Title { get; init; }

    /// <summary>The publisher: a ministry, a newspaper, an archive.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its own words, at most 500 characters.</summary>
    public string? Quote { get; init; }

    /// <summary>The day on which it was read.</summary>
    public DateOnly? AccessedOn { get; init; }

    /// <summary>The values that it gives for fields. A value that contradicts the record's is a dispute between sources.</summary>
    public IReadOnlyList<SupportedValue> Supports { get; init; } = [];

    /// <summary>Whether the record follows it. Exactly one source is preferred; it is also the record's <c>source</c>.</summary>
    public bool Preferred { get; init; }

    /// <summary>A note on the quality of the source, for example that it is a copy.</summary>
    public string? Note { get; init; }
}
