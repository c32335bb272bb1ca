namespace BangGiao.Relations.Agencies;

/// <summary>The person of an agency who answers for its commitments, during a time.</summary>
public sealed record FocalPoint
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The post.</summary>
    public string? Post { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The deputy.</summary>
    public Deputy? Deputy { get; init; }

    /// <summary>The person's superior, who is reminded when reports are missing.</summary>
    public Superior? Superior { get; init; }

    /// <summary>The first day; null when it is not known.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day; null while it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the person is the focal point on a day.</summary>
    public bool IsOn(DateOnly day) => !(From > day) && !(To < day);
}

/// <summary>The deputy of a focal point.</summary>
public sealed record Deputy
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The post.</summary>
    public string? Post { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; init; }
}

/// <summary>To whom a focal point answers.</summary>
public sealed record Superior
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The post.</summary>
    public string? Post { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; init; }
}
