using BangGiao.Treaties.Agreements;
using BangGiao.Treaties.Participation;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Correct: no participant acted before the text existed. Applies to dated actions on agreements with a recorded day of signing.</summary>
internal sealed class FollowsItsText : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Correct;

    /// <inheritdoc/>
    public override string Id => "correct.actions";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) =>
        record.Key.Collection == ParticipantActionCollection.PathName && record.Stored.As<ParticipantAction>().On is not null && TextOf(record, scope)?.SignedOn is not null;

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) =>
        record.Stored.As<ParticipantAction>().On is { } on && TextOf(record, scope)?.SignedOn is { } signed && on.Last < signed.First
            ? new("/on", $"is before the signing of the agreement, {signed}")
            : null;

    private static Agreement? TextOf(MeasuredRecord record, QualityScope scope) =>
        scope.View.Find(new(AgreementCollection.PathName, record.Stored.As<ParticipantAction>().AgreementId))?.As<Agreement>();
}
