using BangGiao.Records.Model;

namespace BangGiao.Notices.Assignments;

/// <summary>To whom a record is given: the person who does the work on it.</summary>
public sealed record Assignment : Record
{
    /// <summary>The record.</summary>
    public required Subject About { get; init; }

    /// <summary>The person's name, under which changes are logged.</summary>
    public required string Person { get; init; }

    /// <summary>The day until which the work is to be done; absent for none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>When the record was given to this person.</summary>
    public DateTimeOffset? AssignedAt { get; init; }

    /// <summary>The name of who gave it to this person.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>What identifies the person. Never returned.</summary>
    public string Assignee { get; init; } = "";

    /// <summary>What identifies who gave the record. Never returned.</summary>
    public string Assigner { get; init; } = "";
}
