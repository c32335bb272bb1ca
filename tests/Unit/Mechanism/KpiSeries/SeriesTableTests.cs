using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Kpis;
using BangGiao.Mechanism.KpiSeries;
using BangGiao.Records.Endpoints;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Profiles;
using BangGiao.Unit.Mechanism.Commitments;
using BangGiao.Unit.Records;
using BangGiao.Unit.Support;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using FsCheck;
using FsCheck.Fluent;
using static BangGiao.Mechanism.Commitments.CommitmentStatus;
using static BangGiao.Unit.Mechanism.Commitments.Promises;

namespace BangGiao.Unit.Mechanism.KpiSeries;

public class SeriesTableTests
{
    private static readonly CommitmentCollection Commitments = new(new OwnerState("VN"));

    private static readonly Gen<(IReadOnlyList<Commitment> Commitments, DateOnly Day, string Query)> Cases =
        from count in Gen.Choose(0, 10)
        from commitments in AnyPromise.Some.ListOf(count)
        from day in Gen.Choose(-30, 500)
        from length in Gen.Elements("month", "quarter", "half", "year")
        from calendar in Gen.Elements("civil", "official")
        from of in Gen.Elements("all", "made")
        from more in Gen.Elements("", "&agency=mof", "&lead=moc&group=agency", "&country=FR&group=country", "&from=2025-01-01&group=sector", "&to=2025-06-30", "&compareTo=previous", "&compareTo=year_before&group=agency")
        select ((IReadOnlyList<Commitment>)[.. commitments], Day("2025-01-15").AddDays(day), $"?by={length}&calendar={calendar}&of={of}&periods=6{more}");

    [Fact]
    public void Every_point_is_what_its_links_find() => Law.Holds(Cases, example =>
    {
        var view = View(example.Day, example.Commitments);
        var (table, query, scope) = Count(view, example.Query);
        var links = new SeriesLinks(scope, query, knownAt: null);
        return Enumerable.Range(0, table.Clock.Periods.Count).All(place =>
            Agrees(place, table.Total.At(place), null)
            && table.Largest(10).All(group => Agrees(place, group.Counts.At(place), (query.Grouping!.Filter, group.Key))));

        bool Agrees(int place, IReadOnlyList<KpiFigure> figures, (string, string)? group) => figures.All(figure =>
            Total(links.Numerator(table.Clock.Periods[place], figure.Definition, group), view) == figure.Numerator
            && Total(links.Denominator(table.Clock.Periods[place], figure.Definition, group), view) == figure.Denominator);
    });

    [Fact]
    public void A_point_says_what_the_figures_of_its_day_say() => Law.Holds(Cases.Where(example => example.Query.Contains("of=all", StringComparison.Ordinal)), example =>
    {
        var view = View(example.Day, example.Commitments);
        var (table, _, scope) = Count(view, example.Query);
        return table.Clock.Periods.Index().All(period =>
        {
            var alone = KpiTable.Of(view.On(period.Item.On), scope, _ => []).Total.Where(figure => figure.Definition.Kpi != Kpi.Signed);
            var among = table.Total.At(period.Index).ToDictionary(figure => figure.Definition.Kpi);
            return alone.All(figure => (among[figure.Definition.Kpi].Numerator, among[figure.Definition.Kpi].Denominator, among[figure.Definition.Kpi].MedianDays)
                == (figure.Numerator, figure.Denominator, figure.MedianDays));
        });
    });

    [Fact]
    public void Each_quarter_shows_what_there_was_at_its_end_and_what_happened_in_it()
    {
        var view = View(Day("2025-11-10"),
        [
            Promise("2025-01-20", "2025-06-01", reviews: [Claim("2025-05-10", Limited), Claim("2025-08-01", Complete)]) with { Verifiable = true },
            Promise("2025-04-02") with { Verifiable = true },
        ]);

        var table = Count(view, "?periods=4").Table;

        Assert.Equal(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"], table.Clock.Periods.Select(period => period.Period.Period));
        Assert.Equal(Day("2025-11-10"), table.Clock.Periods[3].On);
        Assert.Equal([(1, 1), (1, 2), (0, 2), (0, 2)], Of(table, Kpi.Signed));
        Assert.Equal([(0, 1), (1, 2), (0, 2), (0, 2)], Of(table, Kpi.Overdue));
        Assert.Equal([(0, 1), (1, 2), (0, 2), (0, 2)], Of(table, Kpi.StartedInPeriod));
        Assert.Equal([(0, 1), (0, 2), (1, 2), (0, 2)], Of(table, Kpi.CompletedInPeriod));
        Assert.Equal([(0, 1), (0, 2), (1, 2), (1, 2)], Of(table, Kpi.Complete));
    }

    [Fact]
    public void A_completion_that_is_claimed_in_one_quarter_and_confirmed_in_the_next_counts_in_the_first_only()
    {
        var view = View(Day("2025-11-10"), [Promise("2025-01-20", reviews: [Claim("2025-03-20", Complete), Assessment("2025-04-20", Complete)]) with { Verifiable = true }]);

        Assert.Equal([(1, 1), (0, 1), (0, 1), (0, 1)], Of(Count(view, "?periods=4").Table, Kpi.CompletedInPeriod));
    }

    [Fact]
    public void The_groups_are_those_of_the_periods_that_are_shown()
    {
        var view = View(Day("2025-11-10"),
        [
            Promise("2025-01-20") with { LeadAgencyId = "moc" },
            Promise("2025-01-21") with { LeadAgencyId = "moc" },
            Promise("2025-01-22") with { LeadAgencyId = "mof" },
            .. Enumerable.Range(1, 5).Select(_ => Promise("2025-08-01") with { LeadAgencyId = "mof" }),
            Promise("2025-08-02") with { LeadAgencyId = "moit" },
        ]);

        var table = Count(view, "?period=2025-Q1&periods=1&compareTo=2025-Q3&group=agency").Table;

        Assert.Equal(["moc"], table.Largest(1).Select(group => group.Key));
        Assert.Equal(["moc", "mof"], table.Largest(9).Select(group => group.Key));
        Assert.Equal(2, table.GroupCount);
    }

    [Fact]
    public void Commitments_made_in_a_quarter_are_followed_to_the_day_of_the_figures()
    {
        var view = View(Day("2025-11-10"),
        [
            Promise("2025-01-20", reviews: [Claim("2025-08-01", Complete)]) with { Verifiable = true },
            Promise("2025-04-02") with { Verifiable = true },
        ]);

        var table = Count(view, "?periods=4&of=made").Table;

        Assert.Equal([(1, 1), (0, 1), (0, 0), (0, 0)], Of(table, Kpi.Complete));
        Assert.DoesNotContain(Kpi.CompletedInPeriod, table.Total.At(0).Select(figure => figure.Definition.Kpi));
    }

    [Theory]
    [InlineData("?by=week", "by", "quarter, month, half, year")]
    [InlineData("?periods=41", "periods", "1 to 40")]
    [InlineData("?periods=0", "periods", "1 to 40")]
    [InlineData("?groups=61", "groups", "1 to 60")]
    [InlineData("?period=2025", "period", "a quarter such as 2026-Q1")]
    [InlineData("?by=month&period=2025-13", "period", "a month such as 2026-03")]
    [InlineData("?period=2026-Q1", "period", "must not be after 2025-Q4")]
    [InlineData("?compareTo=2025-H1", "compareTo", "previous, year_before, or a period")]
    [InlineData("?compareTo=2026-Q1", "compareTo", "not after the day of the figures")]
    [InlineData("?group=status", "group", "agency, country, region, level, sector")]
    [InlineData("?figure=best", "figure", "signed")]
    [InlineData("?calendar=official&period=2018-Q4", "period", "from 2019")]
    [InlineData("?periods=40&group=country&groups=60", "periods", "36600 points; at most 10000")]
    public void A_parameter_that_does_not_fit_is_named(string query, string parameter, string detail)
    {
        var refused = Assert.Throws<RefusedException>(() => Count(View(Day("2025-11-10"), []), query));

        var error = Assert.Single(refused.Refusal!.Parameters);
        Assert.Equal(parameter, error.Parameter);
        Assert.Contains(detail, error.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Official_periods_begin_with_the_first_rule()
    {
        var table = Count(View(Day("2020-02-01"), []), "?by=year&calendar=official&periods=10").Table;

        Assert.Equal(["2019", "2020"], table.Clock.Periods.Select(period => period.Period.Period));
    }

    private static IEnumerable<(int, int)> Of(SeriesTable table, Kpi kpi) => table.Clock.Periods
        .Select((_, place) => table.Total.At(place).Single(figure => figure.Definition.Kpi == kpi))
        .Select(figure => (figure.Numerator, figure.Denominator));

    private static (SeriesTable Table, SeriesQuery Query, KpiScope Scope) Count(RegistryView view, string query)
    {
        var parameters = new Parameters(Registries.Request(query));
        var (scope, asked) = (KpiScope.ReadOfDays(Commitments, parameters), SeriesQuery.Read(parameters, view.AsOf, OwnerProfiles.Default.Periods));
        parameters.Done();
        return (SeriesTable.Of(view, scope, asked), asked, scope);
    }

    private static int Total(string link, RegistryView view)
    {
        var parameters = new Parameters(Registries.Request(link[link.IndexOf('?', StringComparison.Ordinal)..]));
        var query = ListQuery.Read(Commitments, parameters, new(AnswerForm.Json, HasMark: false));
        parameters.Done();
        return RecordList.Page(Commitments, view.On(query.Times.AsOf!.Value), query).Total;
    }

    private static RegistryView View(DateOnly day, IReadOnlyList<Commitment> commitments) => Registries.View(
        day, [.. commitments.Index().Select(pair => Registries.Stored("commitments", $"c{pair.Index}", RecordJson.ToBody(pair.Item)))]);
}
