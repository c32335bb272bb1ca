namespace BangGiao.Treaties.Agreements;

/// <summary>The agreements of a selection as of a day, from the first talks to their ends.</summary>
/// <param name="day">The day.</param>
/// <param name="agreements">The selection.</param>
public sealed class AgreementPipeline(DateOnly day, IReadOnlyList<Agreement> agreements)
{
    private readonly List<(Agreement Agreement, Standing Standing)> _all =
        [.. agreements.Select(agreement => (agreement, StandingRules.On(agreement, day)))];

    /// <summary>How many there are.</summary>
    public int Total => _all.Count;

    /// <summary>How many there are of each status on the day.</summary>
    public IReadOnlyDictionary<StandingStatus, int> ByStatus =>
        Enum.GetValues<StandingStatus>().ToDictionary(status => status, status => _all.Count(pair => pair.Standing.Status == status));

    /// <summary>How many have dates that contradict the recorded status.</summary>
    public int Stale => _all.Count(pair => StandingRules.IsStale(pair.Agreement, day));

    /// <summary>How many terms end within so many days.</summary>
    public int ExpiringWithin(int days) => _all.Count(pair => pair.Standing.DaysToExpiry <= days);

    /// <summary>For how many ends the last day of notice comes within so many days.</summary>
    public int NoticeWithin(int days) => Deadlines(days).Count(deadline => deadline.Kind == DeadlineKind.Notice);

    /// <summary>What comes within so many days, first to last.</summary>
    public IEnumerable<Deadline> Deadlines(int days) => _all
        .SelectMany(pair => new[] { Of(pair.Agreement, DeadlineKind.Notice, pair.Standing.NoticeBy), Of(pair.Agreement, DeadlineKind.Expiry, EndOf(pair.Standing)) })
        .OfType<Deadline>()
        .Where(deadline => deadline.Days >= 0 && deadline.Days <= days)
        .OrderBy(deadline => deadline.On)
        .ThenBy(deadline => deadline.Agreement.Id, StringComparer.Ordinal);

    /// <summary>The same agreements by what each belongs to; one may belong to several.</summary>
    public IEnumerable<(string Key, AgreementPipeline Part)> By(Func<Agreement, IEnumerable<string>> keys) => _all
        .SelectMany(pair => keys(pair.Agreement).Distinct().Select(key => (key, pair.Agreement)))
        .GroupBy(pair => pair.key, pair => pair.Agreement, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, new AgreementPipeline(day, [.. group])));

    private static DateOnly? EndOf(Standing standing) => standing.DaysToExpiry is null ? null : standing.ExpiresOn;

    private Deadline? Of(Agreement agreement, DeadlineKind kind, DateOnly? on) =>
        on is { } when ? new(agreement, kind, when, when.DayNumber - day.DayNumber) : null;
}

/// <summary>A day by which something has to be done about an agreement.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Kind">What ends on that day.</param>
/// <param name="On">The day.</param>
/// <param name="Days">How many days are left to it.</param>
public sealed record Deadline(Agreement Agreement, DeadlineKind Kind, DateOnly On, int Days);

/// <summary>What a deadline ends.</summary>
public enum DeadlineKind
{
    /// <summary>The time in which notice can be given.</summary>
    Notice,

    /// <summary>The term.</summary>
    Expiry,
}
