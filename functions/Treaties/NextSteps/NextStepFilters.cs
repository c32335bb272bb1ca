using BangGiao.Records.Collections;
using BangGiao.Treaties.Agreements;

namespace BangGiao.Treaties.NextSteps;

/// <summary>The filters of the list of agreements by the body that has to act next before signing.</summary>
internal sealed class NextStepFilters : IAgreementFilters
{
    /// <inheritdoc/>
    public IReadOnlyList<Filter> All { get; } =
    [
        Filter.Text("nextAgency", "Agreements before signing on which one of these agencies has to act next.", (record, view) => NextStepList.Of([record.As<Agreement>()], view).Select(next => next.AgencyId)),
        Filter.Code("nextStep", "Agreements before signing of which one of these steps has to be taken next.", (record, view) => NextStepList.Of([record.As<Agreement>()], view).Select(next => next.Step)),
    ];
}
