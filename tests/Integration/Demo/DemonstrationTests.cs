using BangGiao.Integration.Support;

namespace BangGiao.Integration.Demo;

/// <summary>The generated registry, loaded as <c>make demo</c> loads it beside the reference data.</summary>
public sealed class DemonstrationTests(DemonstrationRegistry demonstration) : IClassFixture<DemonstrationRegistry>
{
    [Fact]
    public async Task It_has_927_commitments_that_grow_from_year_to_year()
    {
        var byYear = new List<int>();
        for (var year = 2021; year <= 2025; year++)
            byYear.Add(await demonstration.TotalAsync($"commitments?from={year}-01-01&to={year}-12-31"));

        Assert.Equal(927, byYear.Sum());
        Assert.Equal(byYear.Order(), byYear);
    }

    [Theory]
    [InlineData("commitments")]
    [InlineData("reviewCycles")]
    public async Task Everything_in_it_is_marked(string collection) =>
        Assert.Equal(await demonstration.TotalAsync(collection), await demonstration.TotalAsync($"{collection}?tag=demonstration"));

    [Fact]
    public async Task Every_figure_is_what_a_script_makes_of_the_exported_table()
    {
        var (code, said) = await demonstration.RunAsync("scripts/demo/recompute-kpis.mjs");

        Assert.True(code == 0, said);
        Assert.Contains("927 commitments compared, 0 differ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_leads_to_a_list_of_as_many()
    {
        var figures = (await demonstration.App.Anonymous.GetJsonAsync("kpis?agency=min-moit&asOf=2026-06-30"))["figures"]!;

        foreach (var figure in figures)
        {
            Assert.Equal((int)figure["numerator"]!, await demonstration.TotalAsync((string)figure["query"]!));
            Assert.Equal((int)figure["denominator"]!, await demonstration.TotalAsync((string)figure["denominatorQuery"]!));
        }
    }

    [Fact]
    public async Task A_round_shows_who_is_silent_and_what_is_late()
    {
        var report = await demonstration.App.Anonymous.GetJsonAsync("reviewCycles/demo-2026-q3/report");

        Assert.NotEmpty(report["silent"]!);
        Assert.NotEmpty(report["late"]!);
        Assert.NotEmpty(report["disputed"]!);
    }
}
