using BangGiao.Records.Model;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Clean: no note of a source says that something is unverified. Applies to records with a source anywhere in them.</summary>
internal sealed class IsVerified : RecordRule
{
    private const string Mark = "unverified:";

    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Clean;

    /// <inheritdoc/>
    public override string Id => "clean.verified";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Values.Any(value => value.Value is Source);

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) => record.Values
        .Where(value => value.Value is Source { Note: { } note } && note.Contains(Mark, StringComparison.OrdinalIgnoreCase))
        .Select(value => new FieldError(value.Pointer + "/note", "marks something as unverified"))
        .FirstOrDefault();
}
