namespace BangGiao.Mechanism.SigningKpis;

/// <summary>Collects the days from signing to each step, of some agreements.</summary>
internal sealed class SigningCount
{
    private readonly Dictionary<SigningStep, List<int>> _days = Enum.GetValues<SigningStep>().ToDictionary(step => step, _ => new List<int>());

    /// <summary>The number of agreements.</summary>
    public int Signed { get; private set; }

    /// <summary>The number of them that have a known day of signing.</summary>
    public int Dated { get; private set; }

    /// <summary>The days to a step, of those that have reached it.</summary>
    public IReadOnlyList<int> DaysTo(SigningStep step) => _days[step];

    /// <summary>Adds an agreement.</summary>
    public void Add(SignedAgreement agreement)
    {
        Signed++;
        Dated += agreement.SignedOn is null ? 0 : 1;
        foreach (var (step, days) in _days)
        {
            if (agreement.DaysTo(step) is { } number)
                days.Add(number);
        }
    }
}
