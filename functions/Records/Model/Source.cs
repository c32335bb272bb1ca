namespace BangGiao.Records.Model;

/// <summary>Where a fact was seen.</summary>
public sealed record Source
{
    /// <summary>The page or document; an absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>What to know about it: which edition, which doubt, who else says otherwise.</summary>
    public string? Note { get; init; }
}
