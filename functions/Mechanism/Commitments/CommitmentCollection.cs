using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Timelines;
using BangGiao.Treaties.Activities;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Commitments;

/// <summary>The collection <c>commitments</c>.</summary>
/// <param name="owner">The registry's own state, which every commitment concerns.</param>
/// <param name="holders">What relies on parts of commitments; null for nothing.</param>
public sealed class CommitmentCollection(OwnerState owner, IEnumerable<ICommitmentHolder>? holders = null) : TypedCollection<Commitment, CommitmentState>, ITimelineSource
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "commitments";

    private readonly IReadOnlyList<ICommitmentHolder> _holders = [.. holders ?? []];

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 4;

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths =>
    [
        "status", "governmentStatus", "progress", "completedOn", "nextReviewOn", "overdue", "awaiting", "disputed", "obstacles", "outcomeRate", "vague", "unclear",
    ];

    /// <inheritdoc/>
    public override string DefaultSort => "dueOn";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
    [
        new("commitmentStatus", typeof(CommitmentStatus)), new("reviewVoice", typeof(ReviewVoice)), Escalation.VocabularyOf(owner.Profile),
        new("vagueReason", typeof(VagueReason)), new("verifiableBy", typeof(VerifiableBy)), new("commitmentEvent", typeof(CommitmentEvent)),
        new("governmentStatus", typeof(GovernmentStatus)), new("obstacleKind", typeof(ObstacleKind)), new("settlementLevel", typeof(SettlementLevel)),
        new("clarityPoint", typeof(ClarityPoint)), new("sector", typeof(Sector)),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters { get; } = [.. CommitmentFilters.All.Select(filter => filter.For(owner.Profile))];

    /// <inheritdoc/>
    public override IReadOnlyList<string>? CodesOf(Type type) => type == typeof(Escalation) ? owner.Profile.EscalationCodes : null;

    /// <summary>The commitments to a country, as a view has them.</summary>
    public static IEnumerable<Commitment> To(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Commitment, string>(PathName, "country", commitment => commitment.CountryIds.Distinct(), countryId);
    }

    /// <summary>The commitments in an agreement.</summary>
    public static IEnumerable<Commitment> In(string agreementId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Commitment, string>(PathName, "agreement", commitment => [commitment.AgreementId ?? ""], agreementId);
    }

    /// <summary>The commitments made at an activity.</summary>
    public static IEnumerable<Commitment> MadeAt(string activityId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Commitment, string>(PathName, "activity", commitment => [commitment.ActivityId ?? ""], activityId);
    }

    /// <summary>The commitments that an agency leads or coordinates.</summary>
    public static IEnumerable<Commitment> CarriedOutBy(string agencyId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Indexed<Commitment, string>(PathName, "agency", commitment => commitment.CoordinatingAgencyIds.Append(commitment.LeadAgencyId).Distinct(), agencyId);
    }

    /// <inheritdoc/>
    /// <remarks>An editor does not assess, and does not take assessments back.</remarks>
    public override bool KeepsItsPast => true;

    /// <inheritdoc/>
    public override bool BelongsToAgencies => true;

    /// <inheritdoc/>
    public override IEnumerable<string> AgenciesOf(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var commitment = record.As<Commitment>();
        return commitment.CoordinatingAgencyIds.Prepend(commitment.LeadAgencyId);
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordKey> SeenWith(StoredRecord record) => ReferencesOf(record);

    /// <inheritdoc/>
    public override IEnumerable<string> ReportedBy(StoredRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return [record.As<Commitment>().LeadAgencyId];
    }

    /// <inheritdoc/>
    public override CommitmentState Derived(Commitment record, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return CommitmentStates.Of(record, view);
    }

    /// <inheritdoc/>
    public IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        foreach (var made in To(countryId, view))
        {
            yield return Entry(made, made.MadeOn, CommitmentEvent.Made);
            if (CommitmentStates.Of(made, view).CompletedOn is { } completed)
                yield return Entry(made, PartialDate.From(completed), CommitmentEvent.Completed);
        }
    }

    /// <inheritdoc/>
    protected override LocalizedText? Title(Commitment record) => record.Title;

    /// <inheritdoc/>
    protected override bool IsKnownOn(Commitment record, DateOnly day) => record.MadeOn.First <= day;

    /// <inheritdoc/>
    protected override Commitment Complete(Commitment record, Commitment? before) => VaguenessCheck.Judge(record, before);

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> TurningDays(Commitment record, RegistryView view)
    {
        foreach (var review in record.Reviews)
            yield return review.On;
        foreach (var answer in record.ObstacleAnswers)
            yield return answer.On;
        foreach (var measured in record.Outcome?.Measurements ?? [])
            yield return measured.On;
        if (record.DueOn is not { } due)
            yield break;
        foreach (var days in owner.Profile.OverdueDays.Where(days => due.Last.DayNumber + days <= DateOnly.MaxValue.DayNumber))
            yield return due.Last.AddDays(days);
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Commitment record, Commitment? before, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return CommitmentRules.Faults(record)
            .Concat(ReviewRules.Faults(record, before, view.AsOf))
            .Concat(ReportRules.AnswerFaults(record, before?.ObstacleAnswers.Count ?? 0, view.AsOf))
            .Concat(PlanRules.Faults(record, view.AsOf))
            .Concat(_holders.SelectMany(holder => holder.Faults(record, before, view)));
    }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> StepFaults(Commitment record, Commitment before, RegistryView view) =>
        ReviewRules.HistoryFaults(record, before);

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> SenderFaults(Commitment record, Commitment? before, RegistryView view) =>
        ReviewRules.SenderFaults(record, before, view);

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> UndoFaults(Commitment record, Commitment? before, RegistryView view) =>
        ReviewRules.UndoFaults(record, before, view);

    /// <inheritdoc/>
    protected override IEnumerable<string> AttachmentsNamedBy(Commitment record) =>
        record.Reviews.SelectMany(review => review.Evidence).Select(evidence => evidence.AttachmentId).OfType<string>();

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Commitment record)
    {
        for (var i = 0; i < record.CountryIds.Count; i++)
        {
            if (record.CountryIds[i] != owner.Code)
                yield return new($"/countryIds/{i}", new(CountryCollection.PathName, record.CountryIds[i]));
        }
        if (record.AgreementId is { } agreement)
            yield return new("/agreementId", new(AgreementCollection.PathName, agreement));
        if (record.ActivityId is { } activity)
            yield return new("/activityId", new(ActivityCollection.PathName, activity));
        yield return new("/leadAgencyId", new(AgencyCollection.PathName, record.LeadAgencyId));
        for (var i = 0; i < record.CoordinatingAgencyIds.Count; i++)
            yield return new($"/coordinatingAgencyIds/{i}", new(AgencyCollection.PathName, record.CoordinatingAgencyIds[i]));
    }

    private static TimelineEntry Entry(Commitment commitment, PartialDate on, CommitmentEvent commitmentEvent) =>
        new(on, $"commitment.{CodeName.Of(commitmentEvent)}", new(PathName, commitment.Id), commitment.Title, commitment.Source, null);
}
