using System.Security.Cryptography;
using System.Text;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Assignments;

/// <summary>The collection <c>assignments</c>. A record has at most one assignment, and a caller who does not see the record does not see the assignment.</summary>
public sealed class AssignmentCollection : TypedCollection<Assignment, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "assignments";

    private const int HashBytes = 16;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string? WrittenOnlyBy => "A record is assigned by PUT /{collection}/{id}/assignment, and the assignment is ended by DELETE /{collection}/{id}/assignment.";

    /// <inheritdoc/>
    public override Role LeastReader => Role.Reader;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override bool IsOfPeople => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> WriteOnlyMembers => ["assignee", "assigner"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeptMembers => ["assignedAt", "assignedBy", .. WriteOnlyMembers];

    /// <inheritdoc/>
    public override string DefaultSort => "dueOn,assignedAt";

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("record", "The assignment of one of these records, for example agreements/evfta.", (record, _) => [KeyOf(record.As<Assignment>()).ToString()]),
        Filter.Text("collection", "Assignments of records of one of these collections.", (record, _) => [record.As<Assignment>().About.Collection]),
        Filter.Text("person", "Assignments to one of these people, by name.", (record, _) => [record.As<Assignment>().Person]),
        Filter.Flag("mine", "true: assignments to the caller; false: those to others.", (record, view) => IsOwn(record.As<Assignment>(), view.Sight)),
        Filter.From("from", "Assignments whose day is this one or later.", Days),
        Filter.To("to", "Assignments whose day is this one or earlier.", Days),
    ];

    /// <summary>The key of a record's assignment.</summary>
    public static RecordKey Of(RecordKey about) =>
        new(PathName, "on-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about.ToString())).AsSpan(0, HashBytes)));

    /// <summary>The record that is assigned.</summary>
    public static RecordKey KeyOf(Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        return new(assignment.About.Collection, assignment.About.Id);
    }

    /// <summary>The assignment of a record, whoever may see it.</summary>
    internal static IEnumerable<StoredRecord> On(RecordKey about, Snapshot registry) =>
        registry[PathName].Index("about", record => (string[])[KeyOf(record.As<Assignment>()).ToString()])[about.ToString()];

    /// <summary>The assignments to a person.</summary>
    /// <param name="credential">The credential of the person.</param>
    /// <param name="registry">The registry.</param>
    public static IEnumerable<Assignment> To(string credential, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry[PathName].Index("assignee", record => (string[])[record.As<Assignment>().Assignee])[credential].Select(record => record.As<Assignment>());
    }

    /// <summary>The assignments that a person made.</summary>
    /// <inheritdoc cref="To"/>
    public static IEnumerable<Assignment> By(string credential, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry[PathName].Index("assigner", record => (string[])[record.As<Assignment>().Assigner])[credential].Select(record => record.As<Assignment>());
    }

    /// <inheritdoc/>
    public override bool HasOwn(Sight sight, Snapshot registry) => sight.Caller.Length > 0 && To(sight.Caller, registry).Any();

    /// <inheritdoc/>
    /// <remarks>The assignment of a deleted record is hidden until the record is restored; a new record with the same id does not get it.</remarks>
    public override bool IsShownTo(StoredRecord record, Sight sight, Snapshot registry)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(registry);
        var assignment = record.As<Assignment>();
        return registry.Find(KeyOf(assignment)) is { } about && about.CreatedAt <= assignment.AssignedAt;
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordKey> SubjectsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [KeyOf(record.As<Assignment>())];
    }

    /// <inheritdoc/>
    public override Nothing Derived(Assignment record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Assignment record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new() { En = record.Person };
    }

    private static bool IsOwn(Assignment assignment, Sight sight) => sight.Caller.Length > 0 && assignment.Assignee == sight.Caller;

    private static readonly Func<StoredRecord, IEnumerable<PartialDate>> Days = record => record.As<Assignment>().DueOn is { } day ? [PartialDate.From(day)] : [];
}
