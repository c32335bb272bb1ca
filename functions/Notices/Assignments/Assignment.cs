using BangGiao.Records.Model;

namespace BangGiao.Notices.Assignments;

/// <summary>The assignment of a record to the person who does the work on it.</summary>
public sealed record Assignment : Record
{
    /// <summary>The record.</summary>
    public required Subject About { get; init; }

    /// <summary>The person's name, under which changes are logged.</summary>
    public required string Person { get; init; }

    /// <summary>The day until which the work is to be done; absent for none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The instant at which the record was assigned to this person.</summary>
    public DateTimeOffset? AssignedAt { get; init; }

    /// <summary>The name of the person who made the assignment.</summary>
    public string? AssignedBy { get; init; }

    /// <summary>The credential of the person who does the work. Never returned.</summary>
    public string Assignee { get; init; } = "";

    /// <summary>The credential of the person who made the assignment. Never returned.</summary>
    public string Assigner { get; init; } = "";
}
