using System.Globalization;
using BangGiao.Mechanism.Commitments;
using FsCheck;
using FsCheck.Fluent;
using static BangGiao.Unit.Mechanism.Commitments.Promises;

namespace BangGiao.Unit.Mechanism.Commitments;

/// <summary>Commitments of any date, agency, country and history.</summary>
internal static class AnyPromise
{
    private static readonly Gen<Review> Reviews =
        from day in Gen.Choose(0, 400)
        from voice in Gen.Elements(Enum.GetValues<ReviewVoice>())
        from status in Gen.Elements(Enum.GetValues<CommitmentStatus>())
        from hasObstacle in Gen.Elements(true, false, false)
        select Said(voice, Text(day), status) with
        {
            Obstacles = hasObstacle && voice == ReviewVoice.Claim ? [new() { Kind = ObstacleKind.Funding, Level = SettlementLevel.Government, Text = "No budget." }] : [],
        };

    private static readonly Gen<ObstacleReply> Answers =
        from day in Gen.Choose(0, 500)
        from settled in Gen.Elements(true, false)
        select new ObstacleReply { Obstacle = 1, On = Day(Text(day)), By = "foreign affairs", Text = "Noted.", Settled = settled };

    public static Gen<Commitment> Some { get; } =
        from madeOn in Gen.Elements("2024", "2024-11", "2024-12-31", "2025-01-15", "2025-06-30", "2025-09")
        from dueOn in Gen.Elements(null, "2025-08", "2025-10-01", "2026")
        from lead in Gen.Elements("moc", "moit")
        from helps in Gen.Elements<string[]>([], ["mof"], ["mof", "moh"])
        from countries in Gen.Elements<string[]>([], ["FR"], ["FR", "JP"])
        from sector in Gen.Elements<Sector?>(null, Sector.Health, Sector.Education)
        from verifiable in Gen.Elements(true, true, false)
        from months in Gen.Elements<int?>(null, 3, 12)
        from count in Gen.Choose(0, 4)
        from reviews in Reviews.ListOf(count)
        from answered in Gen.Choose(0, 1)
        from answers in Answers.ListOf(answered)
        select Promise(madeOn, dueOn, months, [.. reviews]) with
        {
            LeadAgencyId = lead,
            CoordinatingAgencyIds = helps,
            CountryIds = countries,
            Sector = sector,
            Verifiable = verifiable,
            ObstacleAnswers = [.. answers],
        };

    private static string Text(int day) => Day("2025-01-15").AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
