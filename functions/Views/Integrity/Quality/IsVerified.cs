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
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Values.Any(value => value.Value is Source or CitedSource);

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) => record.Values
        .Where(value => NoteOf(value)?.Contains(Mark, StringComparison.OrdinalIgnoreCase) == true)
        .Select(value => new FieldError(value.Pointer + "/note", "marks something as unverified"))
        .FirstOrDefault();

    private static string? NoteOf(RecordValue value) => value.Value switch
    {
        Source source => source.Note,
        CitedSource source => source.Note,
        _ => null,
    };
}
