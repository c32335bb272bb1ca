using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Commendations;

/// <summary>The collection <c>commendations</c>.</summary>
public sealed class CommendationCollection : TypedCollection<Commendation, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "commendations";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override int PlaceInSearch => 11;

    /// <inheritdoc/>
    public override string DefaultSort => "-awardedOn,id";

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["awardedBy", "awardedOn", "basis"];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("recipient", "Awards to one of these recipients.", (record, _) => record.As<Commendation>().Recipients),
        Filter.Text("awardedBy", "Awards by one of these authorities.", (record, _) => [record.As<Commendation>().AwardedBy]),
        Filter.From("from", "Awards on or after the day.", Dates),
        Filter.To("to", "Awards on or before the day.", Dates),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(Commendation record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(Commendation record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Commendation record, Commendation? before, RegistryView view) => CommendationRules.Faults(record);

    /// <inheritdoc/>
    protected override bool IsKnownOn(Commendation record, DateOnly day) => record.AwardedOn is not { } on || on.First <= day;

    private static IEnumerable<PartialDate> Dates(StoredRecord record) =>
        record.As<Commendation>().AwardedOn is { } on ? [on] : [];
}
