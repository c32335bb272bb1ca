using BangGiao.Records.Visibility;
using BangGiao.Relations.Partnerships;
using BangGiao.Values.Roles;

namespace BangGiao.Views.Integrity.Checks;

/// <summary>Checks that a country has at most one level on each day: no two steps on the ladder take effect on the same day.</summary>
/// <remarks>
/// A step lasts until the next one, so levels overlap only if two steps begin on the same day; a month or a year counts from its first day.
/// Sectoral partnerships are not on the ladder. The check is run for each clearance, from low to high, so a conflict with a hidden step is
/// a finding only for those who see both. Time and memory: the steps, sorted.
/// </remarks>
internal sealed class PartnershipLevels : IntegrityCheck
{
    /// <inheritdoc/>
    public override string Id => "partnerships.overlap";

    /// <inheritdoc/>
    public override CheckRun Begin(IntegrityScope scope) => new Run(scope);

    private sealed class Run(IntegrityScope scope) : CheckRun(scope)
    {
        public override Task EndAsync(LogReplay replay, CancellationToken cancellationToken)
        {
            foreach (var step in Scope.Whole.All<Partnership>(PartnershipCollection.PathName))
                Result.Look(Scope.LeastOf(new(PartnershipCollection.PathName, step.Id)));
            foreach (var clearance in Enum.GetValues<Classification>())
            {
                foreach (var clash in Clashes(Scope.View(clearance)))
                    Add(clearance, clash);
            }
            return Task.CompletedTask;
        }

        private static IEnumerable<List<Partnership>> Clashes(RegistryView view) => view.All<Partnership>(PartnershipCollection.PathName)
            .Where(step => !step.IsSectoral)
            .GroupBy(step => (step.CountryId, step.EffectiveOn.First), (_, steps) => steps.ToList())
            .Where(steps => steps.Count > 1);

        private void Add(Classification clearance, List<Partnership> clash)
        {
            foreach (var step in clash)
            {
                var others = string.Join(", ", clash.Where(other => other.Id != step.Id).Select(other => other.Id));
                Result.Add(new(clearance, $"The step takes effect on the same day as {others}: the country has two levels on it.")
                {
                    Subject = new(PartnershipCollection.PathName, step.Id),
                    Pointer = "/effectiveOn",
                });
            }
        }
    }
}
