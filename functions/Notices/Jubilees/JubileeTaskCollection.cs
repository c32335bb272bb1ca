using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;

namespace BangGiao.Notices.Jubilees;

/// <summary>The collection <c>jubileeTasks</c>: the tasks for anniversaries that a desk assigned, settled or added.</summary>
public sealed class JubileeTaskCollection : TypedCollection<JubileeTask, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "jubileeTasks";

    private static readonly IReadOnlyList<JubileeTask> None = [];

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override string DefaultSort => "-updatedAt,id";

    /// <inheritdoc/>
    public override Role LeastReader => Role.Reader;

    /// <inheritdoc/>
    public override Classification DefaultClassification => Classification.Internal;

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("occasion", "Tasks for one of these anniversaries, named by id.", (record, _) => [record.As<JubileeTask>().OccasionId]),
        Filter.Code("kind", "Tasks of one of these kinds.", (record, _) => (JubileeTaskKind[])[record.As<JubileeTask>().Kind]),
        Filter.Text("agency", "Tasks of one of these agencies.", (record, _) => [record.As<JubileeTask>().AgencyId]),
        Filter.Flag("settled", "true: tasks that are done or dropped; false: the others.", (record, _) => record.As<JubileeTask>() is { DoneOn: not null } or { DroppedOn: not null }),
        Filter.From("from", "Tasks with a due day of their own on or after the day.", DueOn),
        Filter.To("to", "Tasks with a due day of their own on or before the day.", DueOn),
    ];

    /// <inheritdoc/>
    public override bool BelongsToAgencies => true;

    /// <inheritdoc/>
    public override bool IsOpenToAgencies => true;

    /// <inheritdoc/>
    public override IEnumerable<string> AgenciesOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.As<JubileeTask>().AgencyId is { } agency ? [agency] : [];
    }

    /// <inheritdoc/>
    public override IEnumerable<string> ReportedBy(StoredRecord record) => AgenciesOf(record);

    /// <summary>The records of an anniversary, as a view has them.</summary>
    public static IEnumerable<JubileeTask> Of(JubileeKey jubilee, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<JubileeTask, JubileeKey>(PathName, "jubilee", KeysOf, jubilee);
    }

    /// <inheritdoc/>
    /// <remarks>A task for the anniversary of a record that the caller may not see is not seen either.</remarks>
    public override IEnumerable<RecordKey> SubjectsOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return KeysOf(record.As<JubileeTask>()).Select(jubilee => jubilee.Subject);
    }

    /// <inheritdoc/>
    public override Nothing Derived(JubileeTask record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(JubileeTask record) => record.Title ?? BangGiao.Records.Codes.Vocabularies.LabelOf("jubileeTaskKind", record.Kind);

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(JubileeTask record, JubileeTask? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return JubileeTaskRules.Faults(record, before, KeysOf(record) is [var jubilee] ? Of(jubilee, view) : None, view.AsOf);
    }

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(JubileeTask record)
    {
        foreach (var jubilee in KeysOf(record))
            yield return new("/occasionId", jubilee.Subject);
        if (record.AgencyId is { } agency)
            yield return new("/agencyId", new(AgencyCollection.PathName, agency));
    }

    private static JubileeKey[] KeysOf(JubileeTask task) => JubileeKey.TryParse(task.OccasionId, out var jubilee, out _) ? [jubilee] : [];

    private static IEnumerable<PartialDate> DueOn(StoredRecord record) => record.As<JubileeTask>().DueOn is { } due ? [PartialDate.From(due)] : [];
}
