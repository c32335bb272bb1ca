namespace BangGiao.Records.Model;

/// <summary>The source of a fact.</summary>
public sealed record Source
{
    /// <summary>The page or document, as an absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>A note on the source, for example the edition or a contradicting source.</summary>
    public string? Note { get; init; }
}
