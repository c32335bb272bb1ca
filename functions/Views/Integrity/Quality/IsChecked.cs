using System.Globalization;
using BangGiao.Values.Json;
using Microsoft.Extensions.Options;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Live: somebody compared the record with its sources within the days of <see cref="IntegrityOptions.LiveDays"/>. Applies to records with
/// several sources or with a day on which they were compared.
/// </summary>
internal sealed class IsChecked(IOptions<IntegrityOptions> options) : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Live;

    /// <inheritdoc/>
    public override string Id => "live.verified";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Typed is { Sources: not null } or { VerifiedAt: not null };

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope)
    {
        if (record.Typed.VerifiedAt is not { } verified)
            return new("/verifiedAt", "is missing");
        var days = scope.View.AsOf.DayNumber - verified.DayNumber;
        return days <= options.Value.LiveDays
            ? null
            : new("/verifiedAt", string.Create(CultureInfo.InvariantCulture, $"is {days} days ago, more than {options.Value.LiveDays}"));
    }
}
