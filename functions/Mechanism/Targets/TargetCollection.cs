using System.Globalization;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Targets;

/// <summary>The collection <c>targets</c>.</summary>
/// <param name="owner">The registry's own state, whose profile has the plan's task groups; null for Viet Nam's.</param>
public sealed class TargetCollection(OwnerState? owner = null) : TypedCollection<Target, TargetState>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "targets";

    /// <summary>The name of the vocabulary of the plan's task groups.</summary>
    public const string TaskGroupVocabulary = "taskGroup";

    private readonly OwnerProfile _profile = owner?.Profile ?? OwnerProfiles.Default;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 10;

    /// <inheritdoc/>
    public override string DefaultSort => "taskGroup,id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths => ["current", "progress"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> MovingPaths => DerivedPaths;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["unit", "goals", "source.url"];

    /// <inheritdoc/>
    /// <remarks>The value of a computed metric changes without a change of the target itself.</remarks>
    public override bool IsRegistryWide => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
    [
        new TaskGroups(_profile),
        new ListedVocabulary("metric", typeof(string), Metrics.Names),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("taskGroup", "Targets of one of these task groups.", (record, _) => [Text(record.As<Target>().TaskGroup)]),
        Filter.Text("metric", "Targets with one of these metrics.", (record, _) => [record.As<Target>().Metric]),
    ];

    /// <inheritdoc/>
    public override TargetState Derived(Target record, RegistryView view) => TargetRules.StateOn(record, view);

    /// <inheritdoc/>
    protected override LocalizedText? Title(Target record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Target record, Target? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return TargetRules.Faults(record, view.AsOf, _profile.TaskGroups.Count);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
