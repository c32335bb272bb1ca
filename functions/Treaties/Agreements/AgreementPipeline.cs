namespace BangGiao.Treaties.Agreements;

/// <summary>A selection of agreements on a day, from the first talks to their ends.</summary>
/// <param name="day">The day.</param>
/// <param name="agreements">The selected agreements with their status on the day.</param>
public sealed class AgreementPipeline(DateOnly day, IReadOnlyList<(Agreement Agreement, Standing Standing)> agreements)
{
    private readonly IReadOnlyList<(Agreement Agreement, Standing Standing)> _all = agreements;

    /// <summary>A selection of agreements whose own dates decide.</summary>
    /// <param name="day">The day.</param>
    /// <param name="agreements">The selected agreements.</param>
    public AgreementPipeline(DateOnly day, IReadOnlyList<Agreement> agreements)
        : this(day, [.. agreements.Select(agreement => (agreement, StandingRules.On(agreement, day)))])
    {
    }

    /// <summary>The number of agreements.</summary>
    public int Total => _all.Count;

    /// <summary>The number of agreements of each status on the day.</summary>
    public IReadOnlyDictionary<StandingStatus, int> ByStatus =>
        Enum.GetValues<StandingStatus>().ToDictionary(status => status, status => _all.Count(pair => pair.Standing.Status == status));

    /// <summary>The number of agreements whose dates contradict the recorded status.</summary>
    public int Stale => _all.Count(pair => StandingRules.IsStale(pair.Agreement, pair.Standing));

    /// <summary>The number of terms that end within a number of days.</summary>
    public int ExpiringWithin(int days) => _all.Count(pair => pair.Standing.DaysToExpiry <= days);

    /// <summary>The number of last days for notice within a number of days.</summary>
    public int NoticeWithin(int days) => Deadlines(days).Count(deadline => deadline.Kind == DeadlineKind.Notice);

    /// <summary>The deadlines within a number of days, in date order.</summary>
    public IEnumerable<Deadline> Deadlines(int days) => _all
        .SelectMany(pair => new[] { Of(pair.Agreement, DeadlineKind.Notice, pair.Standing.NoticeBy), Of(pair.Agreement, DeadlineKind.Expiry, EndOf(pair.Standing)) })
        .OfType<Deadline>()
        .Where(deadline => deadline.Days >= 0 && deadline.Days <= days)
        .OrderBy(deadline => deadline.On)
        .ThenBy(deadline => deadline.Agreement.Id, StringComparer.Ordinal);

    /// <summary>The same agreements in groups, largest first. An agreement may be in several groups.</summary>
    public IEnumerable<(string Key, AgreementPipeline Part)> By(Func<Agreement, IEnumerable<string>> keys) => _all
        .SelectMany(pair => keys(pair.Agreement).Distinct().Select(key => (key, pair)))
        .GroupBy(keyed => keyed.key, keyed => keyed.pair, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, new AgreementPipeline(day, group.ToList())));

    private static DateOnly? EndOf(Standing standing) => standing.DaysToExpiry is null ? null : standing.ExpiresOn;

    private Deadline? Of(Agreement agreement, DeadlineKind kind, DateOnly? on) =>
        on is { } when ? new(agreement, kind, when, when.DayNumber - day.DayNumber) : null;
}

/// <summary>A deadline of an agreement.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Kind">The kind of deadline.</param>
/// <param name="On">The day.</param>
/// <param name="Days">The number of days until then.</param>
public sealed record Deadline(Agreement Agreement, DeadlineKind Kind, DateOnly On, int Days);

/// <summary>The kinds of deadlines.</summary>
public enum DeadlineKind
{
    /// <summary>The last day for notice of termination.</summary>
    Notice,

    /// <summary>The last day of the term.</summary>
    Expiry,
}
