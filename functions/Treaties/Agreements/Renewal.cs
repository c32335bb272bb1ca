namespace BangGiao.Treaties.Agreements;

/// <summary>The renewal of an agreement after the last day of its term.</summary>
public sealed record Renewal
{
    /// <summary>The kind of renewal.</summary>
    public required RenewalKind Kind { get; init; }

    /// <summary>The number of months of each renewed term, 1 to 1200; required for a tacit renewal.</summary>
    public int? Months { get; init; }

    /// <summary>The number of months before the last day in which a party must give notice, 0 to 120.</summary>
    public int? NoticeMonths { get; init; }
}

/// <summary>The kinds of renewal.</summary>
public enum RenewalKind
{
    /// <summary>The agreement ends.</summary>
    None,

    /// <summary>The agreement continues unless a party gives notice.</summary>
    Tacit,

    /// <summary>The agreement continues only if the parties agree to it.</summary>
    Explicit,
}
