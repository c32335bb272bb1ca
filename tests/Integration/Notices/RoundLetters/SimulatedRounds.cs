using System.Globalization;

namespace BangGiao.Integration.Notices.RoundLetters;

/// <summary>The expected letters to agencies, focal points and the chair over many days, computed without the app's code.</summary>
internal static class SimulatedRounds
{
    public const string Chair = "chair@example.org";

    private const int MostAgeDays = 7;

    public static readonly DateOnly Start = new(2027, 1, 1);

    // Each is open for a month, and closed twenty days later.
    public static IReadOnlyList<SimulatedRound> Rounds { get; } =
        [.. new[] { new DateOnly(2027, 1, 10), new(2027, 4, 1), new(2027, 7, 1), new(2027, 10, 1), new(2028, 1, 1) }
            .Select(opens => new SimulatedRound($"r-{opens.Year}-{opens.Month}", opens, opens.AddDays(30), opens.AddDays(50)))];

    public static IReadOnlyList<SimulatedAgency> Agencies { get; } =
    [
        new("silent", [new("a@example.org", "a-deputy@example.org", "a-superior@example.org")], Reports: null),
        new("prompt", [new("b@example.org", null, null)], Reports: 5),
        new("slow", [new("c@example.org", "c-deputy@example.org", "c-superior@example.org")], Reports: 28),
        // One focal point leaves in the middle of a round, and another one takes over.
        new("changing", [new("d-old@example.org", null, null, To: new(2027, 7, 10)), new("d-new@example.org", null, null, From: new(2027, 7, 11))], Reports: null),
        new("unnamed", [], Reports: null),
        new("named-late", [new("f@example.org", null, null, From: new(2027, 4, 20))], Reports: null),
        new("by-superior", [new(null, null, "g-superior@example.org")], Reports: null),
    ];

    /// <summary>The expected letters after scans on some days, each with its mark late.</summary>
    public static Dictionary<SimulatedLetter, bool> Expected(IReadOnlyList<DateOnly> scans)
    {
        var expected = new Dictionary<SimulatedLetter, bool>();
        var mark = Start;
        foreach (var scan in scans)
        {
            for (var day = mark > scan.AddDays(-MostAgeDays) ? mark : scan.AddDays(-MostAgeDays); day <= scan; day = day.AddDays(1))
            {
                foreach (var letter in DueOn(day, scan))
                    expected.TryAdd(letter, day < scan);
            }
            mark = scan;
        }
        return expected;
    }

    private static IEnumerable<SimulatedLetter> DueOn(DateOnly day, DateOnly today)
    {
        foreach (var round in Rounds.Where(round => today < round.ClosesOn))
        {
            foreach (var agency in Agencies.Where(agency => !agency.HasReported(round, today)))
            {
                foreach (var (kind, step, lead) in Steps(round, day))
                {
                    if (agency.To(step, today) is { } address)
                        yield return new(kind, round.Id, agency.Id, address, lead);
                }
            }
            if (day >= round.OpensOn && day <= round.DueOn)
                yield return new("reviewCycle.invitation", round.Id, null, Chair, 0);
            if (day == round.DueOn.AddDays(1))
                yield return new("reviewCycle.silence", round.Id, null, Chair, 0);
        }
    }

    private static IEnumerable<(string Kind, int Step, int Lead)> Steps(SimulatedRound round, DateOnly day)
    {
        if (day >= round.OpensOn && day <= round.DueOn)
            yield return ("reviewCycle.invitation", 0, 0);
        foreach (var (step, lead) in new[] { (0, 14), (0, 7), (1, 3), (2, 0) })
        {
            if (day == round.DueOn.AddDays(-lead))
                yield return ("reviewCycle.reminder", step, lead);
        }
    }
}

/// <summary>A review cycle of a simulation.</summary>
internal sealed record SimulatedRound(string Id, DateOnly OpensOn, DateOnly DueOn, DateOnly ClosesOn);

/// <summary>An agency of a simulation, which reports on its only commitment some days after a round has opened, or never.</summary>
internal sealed record SimulatedAgency(string Id, SimulatedPerson[] Persons, int? Reports)
{
    public bool HasReported(SimulatedRound round, DateOnly day) => Reports is { } days && day >= round.OpensOn.AddDays(days);

    // A person without an address is replaced: the focal point by deputy and superior, the others by each other and then by the focal point.
    public string? To(int step, DateOnly day)
    {
        var person = Persons.SingleOrDefault(person => !(person.From > day) && !(person.To < day));
        string?[] all = [person?.FocalPoint, person?.Deputy, person?.Superior];
        int[] order = step switch { 0 => [0, 1, 2], 1 => [1, 2, 0], _ => [2, 1, 0] };
        return order.Select(one => all[one]).FirstOrDefault(address => address is not null);
    }

    public object ToBody() => new
    {
        id = Id,
        kind = "ministry",
        name = new { en = $"Agency {Id}", vi = $"Cơ quan {Id}" },
        language = "en",
        focalPoints = Persons.Select(person => new
        {
            name = "Somebody",
            email = person.FocalPoint,
            deputy = person.Deputy is null ? null : new { name = "Deputy", email = person.Deputy },
            superior = person.Superior is null ? null : new { name = "Superior", email = person.Superior },
            from = Text(person.From),
            to = Text(person.To),
        }),
    };

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The addresses of a focal point, the deputy and the superior.</summary>
internal sealed record SimulatedPerson(string? FocalPoint, string? Deputy, string? Superior, DateOnly? From = null, DateOnly? To = null);

/// <summary>One expected letter to a person.</summary>
internal sealed record SimulatedLetter(string Event, string Round, string? Agency, string Address, int LeadDays);
