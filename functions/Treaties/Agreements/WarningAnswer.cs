namespace BangGiao.Treaties.Agreements;

/// <summary>An officer's answer to a warning: why the agreement is right as it is.</summary>
public sealed record WarningAnswer
{
    /// <summary>The warning.</summary>
    public required AgreementWarning Warning { get; init; }

    /// <summary>The other agreement that the warning names; absent when it names none.</summary>
    public string? AgreementId { get; init; }

    /// <summary>The answer.</summary>
    public required string Answer { get; init; }
}

/// <summary>The warnings about an agreement. They do not prevent a write.</summary>
public enum AgreementWarning
{
    /// <summary>Its title uses a name that the owner's law does not allow for texts under that law.</summary>
    NameOfATreaty,

    /// <summary>It is of a type that is seldom under the law that it is under, such as a memorandum under a law on treaties: check the law.</summary>
    MemorandumAsTreaty,

    /// <summary>A text in force with the same partner concerns the same field.</summary>
    Overlap,

    /// <summary>Another agreement may be the same text.</summary>
    Duplicate,
}
