using BangGiao.Treaties.Agreements;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Correct: an agreement that another one in force replaces is no longer in force, so terms do not overlap. Applies to agreements that replace one.</summary>
internal sealed class ReplacesItsPredecessor : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Correct;

    /// <inheritdoc/>
    public override string Id => "correct.terms";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) =>
        record.Key.Collection == AgreementCollection.PathName && record.Stored.As<Agreement>().RelatedTo.Any(related => related.Relation == AgreementRelation.Replaces);

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope)
    {
        var agreement = record.Stored.As<Agreement>();
        if (!IsInForce(agreement, scope))
            return null;
        var overlap = agreement.RelatedTo.Index().FirstOrDefault(pair => pair.Item.Relation == AgreementRelation.Replaces
            && scope.View.Find(new(AgreementCollection.PathName, pair.Item.AgreementId))?.As<Agreement>() is { } predecessor && IsInForce(predecessor, scope));
        return overlap.Item is null ? null : new($"/relatedTo/{overlap.Index}", $"replaces {overlap.Item.AgreementId}, which is in force too");
    }

    private static bool IsInForce(Agreement agreement, QualityScope scope) =>
        StandingRules.On(DatedAgreement.Of(agreement, scope.View), scope.View.AsOf).Status == StandingStatus.InForce;
}
