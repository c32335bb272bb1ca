using BangGiao.Notices.Occasions;
using BangGiao.Registry.Snapshots;
using BangGiao.Unit.Records;
using BangGiao.Unit.Support;
using BangGiao.Values.Dates;
using FsCheck;
using FsCheck.Fluent;
using static BangGiao.Unit.Notices.Occasions.Occurring;

namespace BangGiao.Unit.Notices.Occasions;

public class OccasionLawTests
{
    private static readonly DateOnly First = new(2023, 12, 1);

    private static readonly Gen<StoredRecord> Countries =
        from established in Dates(1990)
        from interrupted in Dates(2024)
        from resumed in Dates(2024)
        select Country("FR", [("established", established), .. string.CompareOrdinal(interrupted, resumed) < 0 ? new[] { ("interrupted", interrupted), ("resumed", resumed) } : []]);

    private static readonly Gen<StoredRecord> Steps =
        from effectiveOn in Dates(2013)
        from endsOn in Gen.OneOf(Gen.Constant((string?)null), Dates(2024).Select(text => (string?)text))
        select Step(effectiveOn, endsOn);

    private static readonly Gen<StoredRecord> Agreements =
        from signedOn in Dates(2014)
        from expiresOn in Gen.OneOf(Gen.Constant((string?)null), Dates(2024).Select(text => (string?)text))
        from kind in Gen.Elements("none", "tacit", "explicit")
        from months in Gen.Choose(1, 30)
        from noticeMonths in Gen.Choose(0, 36)
        from reviewEveryMonths in Gen.Choose(1, 14)
        from status in Gen.Elements("signed", "in_force", "suspended", "expired", "terminated")
        select Agreement(new { signedOn, expiresOn, status, renewal = new { kind, months, noticeMonths }, reviewEveryMonths });

    private static readonly Gen<object> Reviews =
        from day in Days(2023, 3)
        from status in Gen.Elements("limited", "complete", "suspended", "cancelled")
        from voice in Gen.Elements("claim", "assessment")
        select Review(IsoDate.Text(day), status, voice);

    private static readonly Gen<StoredRecord> Commitments =
        from dueOn in Dates(2024)
        from reviewEveryMonths in Gen.Choose(1, 14)
        from reviews in Reviews.ListOf(3)
        select Commitment(new { madeOn = "2023-01-31", dueOn, reviewEveryMonths, reviews });

    private static readonly Gen<(StoredRecord Record, DateOnly From, int Days)> Asked =
        from record in Gen.OneOf(Countries, Steps, Agreements, Commitments)
        from skipped in Gen.Choose(0, 400)
        from days in Gen.Choose(0, 500)
        select (record, First.AddDays(skipped), days);

    [Fact]
    public void A_span_has_what_each_of_its_days_has_by_itself() => Law.Holds(
        Asked,
        asked =>
        {
            var view = Registries.View(new(2026, 11, 21), asked.Record);

            var whole = Occurring.Calendar.Between(view, asked.From, asked.From.AddDays(asked.Days));
            var byDay = Enumerable.Range(0, asked.Days + 1).SelectMany(day => Occurring.Calendar.Between(view, asked.From.AddDays(day), asked.From.AddDays(day)));

            return whole.Select(Told).SequenceEqual(byDay.Select(Told));
        },
        times: 300);

    [Fact]
    public void No_two_occasions_have_the_same_id() => Law.Holds(Asked, asked =>
    {
        var ids = Occurring.Calendar.Between(Registries.View(new(2026, 11, 21), asked.Record), asked.From, asked.From.AddYears(5)).Select(occasion => occasion.Id).ToList();

        return ids.Distinct().Count() == ids.Count;
    });

    private static string Told(Occasion occasion) => $"{occasion.Id} {occasion.Years} {occasion.Class} {occasion.Escalation?.Code} {occasion.Title.En}";

    private static Gen<DateOnly> Days(int year, int years) => Gen.Choose(0, years * 365).Select(days => new DateOnly(year, 1, 1).AddDays(days));

    private static Gen<string> Dates(int year) =>
        from day in Days(year, 2)
        from length in Gen.Frequency((6, Gen.Constant(10)), (1, Gen.Constant(7)), (1, Gen.Constant(4)))
        select IsoDate.Text(day)[..length];
}
