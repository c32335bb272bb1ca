using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Mechanism.ReviewCycles;

/// <summary>The collection <c>reviewCycles</c>.</summary>
public sealed class ReviewCycleCollection : TypedCollection<ReviewCycle, Nothing>
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "reviewCycles";

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 9;

    /// <inheritdoc/>
    public override string DefaultSort => "-opensOn";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
        [new("reviewCycleKind", typeof(ReviewCycleKind)), new("reviewCycleStatus", typeof(ReviewCycleStatus)), new("movement", typeof(Movement)), new("periodCalendar", typeof(PeriodCalendar)), new("agendaKind", typeof(AgendaKind))];

    /// <inheritdoc/>
    public override IReadOnlyList<string> KeptMembers => ["closedAtVersion", "closedOn", "preparedBy", "preparedOn"];

    /// <inheritdoc/>
    /// <remarks>A closed review cycle stays closed, and the record of who prepared it is kept.</remarks>
    public override bool KeepsItsPast => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> InternalMembers => ["preparedBy", "preparedOn", "meeting", "decisions"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> AbsentWhenEmpty => ["decisions"];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Code("kind", "Review cycles of one of these kinds.", (record, _) => (ReviewCycleKind[])[record.As<ReviewCycle>().Kind]),
        Filter.Code("status", "Review cycles with one of these statuses.", (record, _) => (ReviewCycleStatus[])[record.As<ReviewCycle>().Status]),
        Filter.From("from", "Review cycles that are due on or after the day.", record => [PartialDate.From(record.As<ReviewCycle>().DueOn)]),
        Filter.To("to", "Review cycles that open on or before the day.", record => [PartialDate.From(record.As<ReviewCycle>().OpensOn)]),
    ];

    /// <inheritdoc/>
    public override Nothing Derived(ReviewCycle record, RegistryView view) => Nothing.Value;

    /// <inheritdoc/>
    protected override LocalizedText? Title(ReviewCycle record) => record.Title;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(ReviewCycle record, ReviewCycle? before, RegistryView view) =>
        ReviewCycleRules.Faults(record, before, view.Owner.Profile.Periods).Concat(MeetingRules.Faults(record, view));

    // A caller who may not see decisions must not be able to distinguish a review cycle with decisions from one without.
    /// <inheritdoc/>
    protected override ReviewCycle Complete(ReviewCycle record, ReviewCycle? before)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Decisions is { Count: 0 } ? record with { Decisions = null } : record;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(ReviewCycle record) =>
    [
        .. (record.Scope?.CountryIds ?? []).Select((id, i) => new Reference($"/scope/countryIds/{i}", new(CountryCollection.PathName, id))),
        .. (record.Scope?.AgencyIds ?? []).Select((id, i) => new Reference($"/scope/agencyIds/{i}", new(AgencyCollection.PathName, id))),
        .. MeetingRules.References(record),
    ];
}
