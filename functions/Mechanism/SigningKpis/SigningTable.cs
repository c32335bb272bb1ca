using BangGiao.Mechanism.Counting;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Treaties.Agreements;
using BangGiao.Web.Http;

namespace BangGiao.Mechanism.SigningKpis;

/// <summary>Computes the figures of signing.</summary>
internal sealed class SigningTable
{
    private static readonly DayBands Ages = new([0, 91, 181, 366, 731], AgreementFilters.AgeFrom, AgreementFilters.AgeTo);

    private readonly CountScope _scope;

    /// <summary>Reads the filters of a request.</summary>
    /// <param name="agreements">The collection of agreements.</param>
    /// <param name="parameters">The parameters of the request.</param>
    public SigningTable(Collection agreements, Parameters parameters) => _scope = SigningScope.Read(agreements, parameters);

    /// <summary>The figures as of a view's day.</summary>
    public SigningFigures Of(RegistryView view)
    {
        var signed = _scope.In(view)
            .Select(record => SignedAgreement.Of(record.As<Agreement>(), view))
            .OfType<SignedAgreement>()
            .ToList();
        var count = new SigningCount();
        signed.ForEach(count.Add);
        return new(
            count.Signed,
            _scope.Link(view.AsOf, [new(AgreementFilters.AgeFrom, "0")]),
            Figure(SigningStep.Copy, count, view.AsOf),
            Figure(SigningStep.Plan, count, view.AsOf),
            Figure(SigningStep.FirstAction, count, view.AsOf),
            Figure(SigningStep.Completion, count, view.AsOf),
            NotInForce([.. signed.Where(agreement => agreement.IsNotInForce)], view.AsOf));
    }

    private PeriodFigure Figure(SigningStep step, SigningCount signed, DateOnly day) =>
        StepBands.FigureOf(step, signed, conditions => _scope.Link(day, conditions));

    private IReadOnlyList<AgeBand> NotInForce(List<SignedAgreement> waiting, DateOnly day) => Ages.Bands(
        [.. waiting.Select(agreement => day.DayNumber - agreement.Signed.First.DayNumber)],
        conditions => _scope.Link(day, [new(AgreementFilters.Status, "signed,ratified"), .. conditions]));
}
