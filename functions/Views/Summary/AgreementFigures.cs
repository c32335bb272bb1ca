using BangGiao.Records.Visibility;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Views.Summary;

/// <summary>The figures of agreements on a day.</summary>
/// <param name="InForce">Those in force.</param>
/// <param name="Expiring">Those whose term ends within half a year, the next first.</param>
public sealed record AgreementFigures(int InForce, IReadOnlyList<(Agreement Agreement, Standing Standing)> Expiring)
{
    /// <summary>How far the figures look ahead.</summary>
    public const int DaysAhead = 180;

    /// <summary>Counts what a view has on its day.</summary>
    public static AgreementFigures Of(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var inForce = view.All<Agreement>(AgreementCollection.PathName)
            .Select(agreement => (Agreement: agreement, Standing: StandingRules.On(DatedAgreement.Of(agreement, view), view.AsOf)))
            .Where(told => told.Standing.Status == StandingStatus.InForce)
            .ToList();
        return new(
            inForce.Count,
            [.. inForce.Where(told => told.Standing.DaysToExpiry <= DaysAhead).OrderBy(told => told.Standing.DaysToExpiry).ThenBy(told => told.Agreement.Id, StringComparer.Ordinal)]);
    }
}
