using BangGiao.Mechanism.Commitments;
using BangGiao.Mechanism.Kpis;
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

namespace BangGiao.Unit.Mechanism.Kpis;

public class KpiTableTests
{
    private static readonly CommitmentCollection Commitments = new(new OwnerState("VN"));

    private static readonly Gen<(IReadOnlyList<Commitment> Commitments, DateOnly Day, string Query, string? By)> Cases =
        from count in Gen.Choose(0, 12)
        from commitments in AnyPromise.Some.ListOf(count)
        from day in Gen.Choose(-30, 500)
        from query in Gen.Elements("", "?agency=mof", "?lead=moc", "?country=fr", "?country=FR,JP&from=2025-01-01", "?from=2024-12-15&to=2025-06-30", "?agency=moc,moh&to=2025-06-30")
        from groups in Gen.Elements(null, "agency", "country")
        select ((IReadOnlyList<Commitment>)[.. commitments], Day("2025-01-15").AddDays(day), query, groups);

    [Fact]
    public void Every_figure_is_what_its_links_find() => Law.Holds(Cases, example =>
    {
        var view = View(example.Day, example.Commitments);
        var (table, scope, grouping) = Count(view, example.Query + (example.By is null ? "" : (example.Query.Length == 0 ? "?" : "&") + "by=" + example.By));
        var links = new KpiLinks(scope, view.AsOf, knownAt: null);
        return table.Total.All(figure => Agrees(figure, null))
            && table.Groups.All(group => group.Figures.All(figure => Agrees(figure, (grouping!.Filter, group.Key))));

        bool Agrees(KpiFigure figure, (string, string)? group) =>
            Total(links.Numerator(figure.Definition, group), view) == figure.Numerator
            && Total(links.Denominator(figure.Definition, group), view) == figure.Denominator;
    });

    [Fact]
    public void No_figure_counts_more_than_that_of_which_it_counts() => Law.Holds(Cases.Where(example => example.Query.Length == 0), example =>
        Count(View(example.Day, example.Commitments), "").Table.Total.All(figure => figure.Numerator <= figure.Denominator && figure.Rate is not > 1));

    [Fact]
    public void Lead_agencies_groups_add_up_to_the_whole() => Law.Holds(Cases.Where(example => example.Query.Length == 0), example =>
    {
        var table = Count(View(example.Day, example.Commitments), "?by=agency").Table;
        return table.Total.Index().All(whole => table.Groups.Sum(group => group.Figures[whole.Index].Numerator) == whole.Item.Numerator);
    });

    [Fact]
    public void Vague_commitments_are_signed_and_in_no_denominator_of_the_carrying_out()
    {
        var view = View(Day("2025-06-01"), [Promise() with { Verifiable = true }, Promise() with { Verifiable = false }]);

        var figures = Count(view, "").Table.Total;

        Assert.Equal((2, 2), Of(figures, Kpi.Signed));
        Assert.Equal((1, 2), Of(figures, Kpi.Verifiable));
        Assert.Equal((0, 1), Of(figures, Kpi.Started));
    }

    [Fact]
    public void A_share_of_none_is_none()
    {
        var figures = Count(View(Day("2025-06-01"), []), "").Table.Total;

        Assert.All(figures, figure => Assert.Null(figure.Rate));
        Assert.Null(figures[^1].MedianDays);
    }

    [Theory]
    [InlineData("2025-01-25", 10)]
    [InlineData("2025-01-25 2025-02-14", 20)]
    [InlineData("2025-01-25 2025-02-14 2025-01-15", 10)]
    [InlineData("2025-01-25 2025-01-26", 10.5)]
    public void The_median_is_the_middle_or_the_mean_of_the_two_in_the_middle(string firstActions, double median)
    {
        var commitments = firstActions.Split(' ').Select(day => Promise(reviews: [Claim(day, Limited)]) with { Verifiable = true });

        var figures = Count(View(Day("2025-06-01"), [.. commitments, Promise() with { Verifiable = true }]), "").Table.Total;

        Assert.Equal((decimal)median, figures[^1].MedianDays);
        Assert.Equal(commitments.Count(), figures[^1].Numerator);
        Assert.Equal(commitments.Count() + 1, figures[^1].Denominator);
    }

    [Fact]
    public void A_commitment_made_on_an_unknown_day_has_no_days_to_the_first_action()
    {
        var figures = Count(View(Day("2025-06-01"), [Promise("2025-01", reviews: [Claim("2025-02-01", Limited)]) with { Verifiable = true }]), "").Table.Total;

        Assert.Equal(((0, 0), (decimal?)null), (Of(figures, Kpi.DaysToFirstAction), figures[^1].MedianDays));
        Assert.Equal((1, 1), Of(figures, Kpi.Started));
    }

    [Fact]
    public void Commitments_signed_in_a_period_are_a_share_of_all_signed_commitments()
    {
        var view = View(Day("2025-06-01"), [Promise("2024-05-01"), Promise("2025-02-01"), Promise("2025-03-01")]);

        Assert.Equal((2, 3), Of(Count(view, "?from=2025-01-01").Table.Total, Kpi.Signed));
    }

    [Fact]
    public void Of_several_countries_only_those_asked_for_have_groups()
    {
        var view = View(Day("2025-06-01"), [Promise() with { CountryIds = ["FR", "JP"] }]);

        Assert.Equal(["FR"], Count(view, "?country=fr&by=country").Table.Groups.Select(group => group.Key));
    }

    private static (int, int) Of(IEnumerable<KpiFigure> figures, Kpi kpi)
    {
        var figure = figures.Single(one => one.Definition.Kpi == kpi);
        return (figure.Numerator, figure.Denominator);
    }

    private static (KpiTable Table, KpiScope Scope, KpiGrouping? Grouping) Count(RegistryView view, string query)
    {
        var parameters = new Parameters(Registries.Request(query));
        var (scope, grouping) = (KpiScope.Read(Commitments, OwnerProfiles.Default.Periods, parameters), KpiGrouping.Read(parameters));
        parameters.Done();
        return (KpiTable.Of(view, scope, commitment => grouping?.KeysIn(commitment, view, scope) ?? []), scope, grouping);
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
