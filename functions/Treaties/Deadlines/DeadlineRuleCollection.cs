using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Deadlines;

/// <summary>The collection <c>deadlineRules</c>: the statutory periods, which the law changes from time to time.</summary>
/// <param name="owner">The registry's own state, whose law it is; null for the default.</param>
public sealed class DeadlineRuleCollection(OwnerState? owner = null) : TypedCollection<DeadlineRule, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "deadlineRules";

    private readonly OwnerProfile _profile = owner?.Profile ?? OwnerProfiles.Default;

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
        PackPart.VocabularyOf(_profile),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string>? CodesOf(Type type) =>
        type == typeof(AgreementRegime) ? _profile.RegimeCodes : type == typeof(PackPart) ? _profile.PackCodes : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("law", "Rules of one of these laws.", (record, _) => [Of(record).Law]),
        Filter.Listed("regime", "Rules for agreements under one of these laws.", profile => profile.RegimeCodes, (record, _) => Of(record).Regime is { } regime ? [regime] : Array.Empty<AgreementRegime>()).For(_profile),
        Filter.Code("bearer", "Duties of one of these bearers.", (record, _) => (DutyBearer[])[Of(record).Bearer]),
        Filter.Text("agency", "Duties of one of these agencies.", (record, _) => [Of(record).AgencyId]),
        Filter.Flag("yearly", "true: yearly reports; false: periods that count from an event.", (record, _) => Of(record).YearlyOn is not null),
        Filter.Listed("packPart", "Rules that ask for one of these parts of the yearly pack.", profile => profile.PackCodes, (record, _) => Of(record).PackPart is { } part ? [part] : Array.Empty<PackPart>()).For(_profile),
        Filter.Flag("valid", "true: rules that events of the day are under; false: the others.", (record, view) => IsValidOn(Of(record), view.AsOf)),
    ];

    /// <summary>Whether an event of a day is under a rule.</summary>
    public static bool IsValidOn(DeadlineRule rule, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return !(day < rule.ValidFrom?.First) && !(day > rule.ValidTo?.Last);
    }

    /// <summary>The rules of a view; none for an owner without law rules.</summary>
    public static IReadOnlyList<DeadlineRule> In(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Owner.Profile.Law is null ? [] : [.. view.All<DeadlineRule>(PathName)];
    }

    /// <inheritdoc/>
    public override Nothing Derived(DeadlineRule record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(DeadlineRule record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(DeadlineRule record, DeadlineRule? before, RegistryView view) => DeadlineRuleRules.Faults(record, _profile);

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(DeadlineRule record)
    {
        if (record.AgencyId is { } agency)
            yield return new("/agencyId", new(AgencyCollection.PathName, agency));
    }

    private static DeadlineRule Of(StoredRecord record) => record.As<DeadlineRule>();
}
