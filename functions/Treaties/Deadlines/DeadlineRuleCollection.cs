using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Deadlines;

/// <summary>The collection <c>deadlineRules</c>: the statutory periods, which the law changes from time to time.</summary>
public sealed class DeadlineRuleCollection : TypedCollection<DeadlineRule, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "deadlineRules";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override int PlaceInSearch => 11;

    /// <inheritdoc/>
    public override string DefaultSort => "law,article,id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
    [
        new("dayKind", typeof(DayKind)), new("lastDayRule", typeof(LastDayRule)), new("dutyBearer", typeof(DutyBearer)), new("ruleReading", typeof(RuleReading)),
        new("packPart", typeof(PackPart)),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("law", "Rules of one of these laws.", (record, _) => [Of(record).Law]),
        Filter.Code("regime", "Rules for agreements under one of these laws.", (record, _) => Of(record).Regime is { } regime ? [regime] : Array.Empty<AgreementRegime>()),
        Filter.Code("bearer", "Duties of one of these bearers.", (record, _) => (DutyBearer[])[Of(record).Bearer]),
        Filter.Text("agency", "Duties of one of these agencies.", (record, _) => [Of(record).AgencyId]),
        Filter.Flag("yearly", "true: yearly reports; false: periods that count from an event.", (record, _) => Of(record).YearlyOn is not null),
        Filter.Code("packPart", "Rules that ask for one of these parts of the yearly pack.", (record, _) => Of(record).PackPart is { } part ? [part] : Array.Empty<PackPart>()),
        Filter.Flag("valid", "true: rules that events of the day are under; false: the others.", (record, view) => IsValidOn(Of(record), view.AsOf)),
    ];

    /// <summary>Whether an event of a day is under a rule.</summary>
    public static bool IsValidOn(DeadlineRule rule, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return !(day < rule.ValidFrom?.First) && !(day > rule.ValidTo?.Last);
    }

    /// <inheritdoc/>
    public override Nothing Derived(DeadlineRule record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(DeadlineRule record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(DeadlineRule record, DeadlineRule? before, RegistryView view) => DeadlineRuleRules.Faults(record);

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(DeadlineRule record)
    {
        if (record.AgencyId is { } agency)
            yield return new("/agencyId", new(AgencyCollection.PathName, agency));
    }

    private static DeadlineRule Of(StoredRecord record) => record.As<DeadlineRule>();
}
