using BangGiao.Mechanism.Commitments;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Complete: a commitment is clear about person, task, time, responsibility, authority and product ("6 rõ").</summary>
internal sealed class IsClear : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Complete;

    /// <inheritdoc/>
    public override string Id => "complete.clear";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Typed is Commitment;

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) => Unclarity.Of((Commitment)record.Typed) is { } unclear
        ? new("", $"is not clear about {string.Join(", ", unclear.Points.Select(point => CodeName.Of(point)))}")
        : null;
}
