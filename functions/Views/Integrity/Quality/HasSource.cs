using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Correct: a public fact has a source with an https address, which protects it from forgery in transit. Applies to public records.</summary>
internal sealed class HasSource : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Correct;

    /// <inheritdoc/>
    public override string Id => "correct.source";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Typed.Classification == Classification.Public;

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) => record.Typed.Source?.Url switch
    {
        null => new("/source/url", "is missing"),
        var url when !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) => new("/source/url", "is not an https address"),
        _ => null,
    };
}
