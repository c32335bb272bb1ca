using BangGiao.Values.Json;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Shared: everybody may read it. Applies to every record; what is rightly kept back counts against it as well, so the figure is a
/// measure of how much is shared and no demand to share more.
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
