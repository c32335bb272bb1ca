using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Correct: no source contradicts the record. Applies to records with a source that gives the value of a field.</summary>
internal sealed class SourcesAgree : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Correct;

    /// <inheritdoc/>
    public override string Id => "correct.sources";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Typed.Sources?.Any(source => source.Supports.Count > 0) == true;

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) => SourceDisputes.Of(record.Typed)
        .Select(dispute => new FieldError(dispute.Field, $"is {dispute.Value ?? "open"}, but a source says {string.Join(" or ", dispute.Others)}"))
        .FirstOrDefault();
}
