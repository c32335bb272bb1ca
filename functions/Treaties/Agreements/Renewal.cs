namespace BangGiao.Treaties.Agreements;

/// <summary>How an agreement goes on after its last day.</summary>
public sealed record Renewal
{
    /// <summary>Whether and how it is renewed.</summary>
    public required RenewalKind Kind { get; init; }

    /// <summary>By how many months each time.</summary>
    public int? Months { get; init; }

    /// <summary>How many months before its last day a party has to give notice.</summary>
    public int? NoticeMonths { get; init; }
}

/// <summary>The ways of renewal.</summary>
public enum RenewalKind
{
    /// <summary>It ends.</summary>
    None,

    /// <summary>It goes on unless a party gives notice.</summary>
    Tacit,

    /// <summary>It goes on when the parties agree anew.</summary>
    Explicit,
}
