namespace BangGiao.Treaties.Agreements;

/// <summary>The rule by which an agreement enters into force. A recorded <c>inForceOn</c> has precedence over the derived date.</summary>
public sealed record EntryIntoForce
{
    /// <summary>The kind of rule.</summary>
    public required EntryRule Rule { get; init; }

    /// <summary>The number of consents that it needs, 1 to 200; required for the rule <c>after_consents</c>.</summary>
    public int? Consents { get; init; }

    /// <summary>The number of days after the event, 0 to 3660.</summary>
    public int? Days { get; init; }

    /// <summary>The number of months after the event, 0 to 120. The days are added to them.</summary>
    public int? Months { get; init; }
}

/// <summary>The kinds of rules of entry into force.</summary>
public enum EntryRule
{
    /// <summary>On signature, or a number of days after it.</summary>
    OnSignature,

    /// <summary>On the last of both sides' notes that their procedures are complete, or a number of days after it.</summary>
    OnExchange,

    /// <summary>A number of days after a number of participants consented to be bound.</summary>
    AfterConsents,

    /// <summary>On the date in <c>inForceOn</c>.</summary>
    OnDate,

    /// <summary>The rule is not known.</summary>
    Unknown,
}

/// <summary>A period of notice. Months count first, then days.</summary>
public sealed record NoticePeriod
{
    /// <summary>The number of months, 0 to 120.</summary>
    public int? Months { get; init; }

    /// <summary>The number of days, 0 to 3660.</summary>
    public int? Days { get; init; }

    /// <summary>The day on which a notice of a day has effect.</summary>
    public DateOnly After(DateOnly day) => Later.Than(day, Months, Days);
}
