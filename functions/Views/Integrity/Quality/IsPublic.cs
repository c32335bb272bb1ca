using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Shared: everybody may read the record. Applies to every record, including those that are rightly classified, so the figure only measures
/// how much is shared.
/// </summary>
internal sealed class IsPublic : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Shared;

    /// <inheritdoc/>
    public override string Id => "shared.public";

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) => record.Typed.Classification == Classification.Public
        ? null
        : new("/classification", $"is {CodeName.Of(record.Typed.Classification)}");
}
