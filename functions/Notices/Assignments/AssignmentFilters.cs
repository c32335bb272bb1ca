using BangGiao.Notices.People;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Assignments;

/// <summary>Filters of record lists by the person to whom a record is assigned. A record whose assignment the caller does not see counts as unassigned.</summary>
public sealed class AssignmentFilters : IAddedFilters
{
    private static readonly IReadOnlyList<Filter> Filters =
    [
        Filter.Code("assigned", "Records that are assigned to the caller, to somebody else or to nobody.", (record, view) => (AssignedTo[])[HolderOf(record, view)]),
        Filter.Text("assignee", "Records that are assigned to one of these people, by name.", (record, view) => [Of(record, view)?.Person]),
    ];

    /// <inheritdoc/>
    public Role Least => Colleagues.Least;

    /// <inheritdoc/>
    public IReadOnlyList<Filter> Of(Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return collection.IsWorkedOn ? Filters : [];
    }

    private static AssignedTo HolderOf(StoredRecord record, RegistryView view) => Of(record, view) is not { } assignment ? AssignedTo.Nobody
        : view.Sight.Caller.Length > 0 && assignment.Assignee == view.Sight.Caller ? AssignedTo.Me
        : AssignedTo.Others;

    // Most records are unassigned. The index shows it without the hash that an assignment's id is made of.
    private static Assignment? Of(StoredRecord record, RegistryView view) => AssignmentCollection.On(record.Key, view.Snapshot).Any()
        ? view.Find(AssignmentCollection.Of(record.Key))?.As<Assignment>()
        : null;
}

/// <summary>To whom a record is assigned, from the caller's side.</summary>
public enum AssignedTo
{
    /// <summary>To the caller.</summary>
    Me,

    /// <summary>To somebody else.</summary>
    Others,

    /// <summary>To nobody.</summary>
    Nobody,
}
