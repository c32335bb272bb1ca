using BangGiao.Relations.Missions;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Clean: a state has no second open embassy, and no agreement has an unanswered warning that it may be recorded twice. Applies to
/// open embassies and to agreements.
/// </summary>
internal sealed class IsNotDoubled : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Clean;

    /// <inheritdoc/>
    public override string Id => "clean.doubled";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Key.Collection switch
    {
        MissionCollection.PathName => IsOpenEmbassy(record.Stored.As<Mission>(), scope),
        AgreementCollection.PathName => true,
        _ => false,
    };

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope)
    {
        if (record.Key.Collection == AgreementCollection.PathName)
        {
            return AgreementWarnings.DuplicatesOf(record.Stored.As<Agreement>(), scope.View)
                .FirstOrDefault(warning => warning.Answer is null) is { Other: { } other }
                ? new("", $"may be the same text as {other.Id}")
                : null;
        }
        var mission = record.Stored.As<Mission>();
        var twin = MissionCollection.In(mission.HostCountryId, scope.View)
            .FirstOrDefault(another => another.Id != mission.Id && IsOpenEmbassy(another, scope));
        return twin is null ? null : new("/hostCountryId", $"has another open embassy: {twin.Id}");
    }

    private static bool IsOpenEmbassy(Mission mission, QualityScope scope) =>
        mission.Type == MissionType.Embassy && MissionRules.StatusOn(mission, scope.View.AsOf) == MissionStatus.Open;
}
