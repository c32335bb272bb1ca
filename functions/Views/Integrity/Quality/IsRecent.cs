using System.Globalization;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Live: the record was written within the days of <see cref="IntegrityOptions.LiveDays"/>. Applies to every record.</summary>
internal sealed class IsRecent(IOptions<IntegrityOptions> options, OwnerCalendar calendar) : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Live;

    /// <inheritdoc/>
    public override string Id => "live.recent";

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope)
    {
        var days = scope.View.AsOf.DayNumber - calendar.DayOf(record.Typed.UpdatedAt).DayNumber;
        return days <= options.Value.LiveDays
            ? null
            : new("/updatedAt", string.Create(CultureInfo.InvariantCulture, $"is {days} days ago, more than {options.Value.LiveDays}"));
    }
}
