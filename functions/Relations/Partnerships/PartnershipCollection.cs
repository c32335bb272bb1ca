using BangGiao.Records.Collections;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Profiles;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Timelines;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Partnerships;

/// <summary>The collection <c>partnerships</c>.</summary>
/// <param name="owner">The registry's own state, whose profile has the levels; null for Viet Nam's.</param>
public sealed class PartnershipCollection(OwnerState? owner = null) : TypedCollection<Partnership, PartnershipDerived>, ITimelineSource
{
    /// <summary>The name of the collection in paths.</summary>
    public const string PathName = "partnerships";

    private readonly OwnerProfile _profile = owner?.Profile ?? OwnerProfiles.Default;

    /// <inheritdoc/>
    public override string Name => PathName;

    /// <inheritdoc/>
    public override bool IsWorkedOn => true;

    /// <inheritdoc/>
    public override int PlaceInSearch => 2;

    /// <inheritdoc/>
    public override IReadOnlyList<string> DerivedPaths => ["status"];

    /// <inheritdoc/>
    public override string DefaultSort => "effectiveOn";

    /// <inheritdoc/>
    public override IReadOnlyList<Vocabulary> Vocabularies =>
        [PartnershipLevel.VocabularyOf(_profile), new("partnershipStatus", typeof(PartnershipStatus))];

    /// <inheritdoc/>
    public override IReadOnlyList<string>? CodesOf(Type type) => type == typeof(PartnershipLevel) ? _profile.LevelCodes : null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ExpectedFields => ["instrument", "place", "source.url"];

    /// <inheritdoc/>
    public override IReadOnlyList<Filter> Filters =>
    [
        Filter.Text("country", "Steps with one of these countries.", (record, _) => [record.As<Partnership>().CountryId]),
        Filter.Listed("level", "Steps to one of these levels.", profile => profile.LevelCodes, (record, _) => (PartnershipLevel[])[record.As<Partnership>().Level]).For(_profile),
        Filter.Code("status", "Steps with one of these statuses on the day.", (record, view) => (PartnershipStatus[])[Status(record.As<Partnership>(), view)]),
        Filter.From("from", "Steps that took effect on or after the day.", record => [record.As<Partnership>().EffectiveOn]),
        Filter.To("to", "Steps that took effect on or before the day.", record => [record.As<Partnership>().EffectiveOn]),
    ];

    /// <summary>The steps with a country, as a view has them.</summary>
    public static IReadOnlyList<Partnership> Of(string countryId, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. view.Indexed<Partnership, string>(PathName, "country", step => [step.CountryId], countryId)];
    }

    /// <summary>What a step is called in a language: its own name where it has one in that language, else its level with the sector.</summary>
    public static string NameOf(Partnership step, OwnerState owner, Language language)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(owner);
        var level = owner.Profile.LabelOf(step.Level).In(language);
        return step.Title?.Exactly(language) ?? (step.Sector is { } sector ? $"{level} ({sector})" : level);
    }

    /// <inheritdoc/>
    public override PartnershipDerived Derived(Partnership record, RegistryView view) => new(Status(record, view));

    /// <inheritdoc/>
    public IEnumerable<TimelineEntry> TimelineOf(string countryId, RegistryView view) => Of(countryId, view)
        .Select(step => new TimelineEntry(
            step.EffectiveOn, $"partnership.{step.Level.Code}", new(PathName, step.Id), step.Title ?? Plain(step.Sector ?? step.Instrument), step.Source, null));

    /// <inheritdoc/>
    protected override LocalizedText? Title(Partnership record) => record.Title ?? Plain(record.Instrument);

    /// <inheritdoc/>
    protected override string? MakeId(Partnership record)
    {
        var id = $"{record.CountryId}-{record.EffectiveOn}".ToLowerInvariant();
        // An invalid countryId gives an invalid id. A random id is used then, so that only the countryId is reported as an error.
        return Slug.IsSlug(id) ? id : Ids.New();
    }

    /// <inheritdoc/>
    protected override IEnumerable<DateOnly> TurningDays(Partnership record, RegistryView view) =>
        PartnershipLadder.TurningDays(Of(record.CountryId, view));

    /// <inheritdoc/>
    protected override IEnumerable<Reference> References(Partnership record) =>
        [new("/countryId", CountryKey.Of(record.CountryId))];

    /// <inheritdoc/>
    protected override IEnumerable<RecordKey> Dependents(Partnership record) => [CountryKey.Of(record.CountryId)];

    /// <inheritdoc/>
    protected override bool IsKnownOn(Partnership record, DateOnly day) => record.EffectiveOn.First <= day;

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> Faults(Partnership record, Partnership? before, RegistryView view)
    {
        var isSectoral = _profile.Level(record.Level.Code)?.Kind == LevelKind.Sectoral;
        if (isSectoral && string.IsNullOrWhiteSpace(record.Sector))
            yield return new("/sector", $"is required for the level {record.Level.Code}");
        if (!isSectoral && record.Sector is not null)
            yield return new("/sector", SectoralLevels() is { Length: > 0 } sectoral
                ? $"is allowed for the level {sectoral} only, not for {record.Level.Code}"
                : "is not allowed: no level is a sectoral one");
        if (record.EndsOn is { } end && end.Last < record.EffectiveOn.First)
            yield return new("/endsOn", $"must not be before effectiveOn, {record.EffectiveOn}");
        if (!isSectoral && Of(record.CountryId, view).FirstOrDefault(other => Clashes(record, other)) is { } clash)
            yield return new("/effectiveOn", $"is also the date of {clash.Id}: two steps of a country cannot have the same date");
    }

    private string SectoralLevels() =>
        string.Join(" or ", _profile.Levels.Where(level => level.Kind == LevelKind.Sectoral).Select(level => level.Code));

    private static bool Clashes(Partnership step, Partnership other) =>
        other.Id != step.Id && !other.IsSectoral && other.EffectiveOn == step.EffectiveOn;

    private static PartnershipStatus Status(Partnership step, RegistryView view) =>
        PartnershipLadder.StatusOn(step, Of(step.CountryId, view), view.AsOf);

    private static LocalizedText? Plain(string? text) => text is null ? null : new() { En = text };
}
