using BangGiao.Values.Json;
using BangGiao.Views.Integrity.Checks;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Correct: the record meets every rule of its collection on the day. Applies to every record.</summary>
internal sealed class KeepsRules : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Correct;

    /// <inheritdoc/>
    public override string Id => "correct.rules";

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) =>
        RecordFaults.Of(record.Collection, record.Stored, scope.View, scope.Whole) is [var first, ..] ? first : null;
}
