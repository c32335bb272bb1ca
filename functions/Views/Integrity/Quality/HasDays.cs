using BangGiao.Values.Dates;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Complete: dates are known to the day. Applies to records with a date that could be known to the month or the year only.</summary>
internal sealed class HasDays : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Complete;

    /// <inheritdoc/>
    public override string Id => "complete.dates";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Values.Any(value => value.Value is PartialDate);

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) => record.Values
        .Where(value => value.Value is PartialDate { Precision: not DatePrecision.Day })
        .Select(value => new FieldError(value.Pointer, $"is {value.Value}, and no day"))
        .FirstOrDefault();
}
