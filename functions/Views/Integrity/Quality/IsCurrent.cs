using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Live: somebody has written the record since a date in it last changed its state, for example since a step took effect, a text expired or
/// a commitment fell due. Applies to every record.
/// </summary>
internal sealed class IsCurrent(OwnerCalendar calendar) : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Live;

    /// <inheritdoc/>
    public override string Id => "live.current";

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) =>
        record.Collection.DerivedStateChangedSince(record.Stored, scope.View, calendar.DayOf(record.Typed.UpdatedAt))
            ? new("/updatedAt", "is before the day that last changed what the record says")
            : null;
}
