using System.Net;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Treaties.Agreements;

[Collection(ShippedData.Name)]
public sealed class PipelineTests(ShippedRegistry shipped)
{
    [Theory]
    [InlineData("2000-01-01", 1, 3, 8)]
    [InlineData("2020-07-31", 1, 12, 42)]
    [InlineData("2020-08-01", 1, 10, 44)]
    [InlineData("2026-11-21", 1, 8, 57)]
    public async Task Agreements_are_counted_by_how_they_stand_on_the_day(string day, int negotiating, int signed, int inForce)
    {
        var pipeline = await shipped.Client.GetJsonAsync($"pipeline?asOf={day}");

        Assert.Equal(day, (string)pipeline["asOf"]!);
        Assert.Equal(
            [negotiating, signed, inForce],
            new[] { "negotiating", "signed", "in_force" }.Select(status => (int)pipeline["byStatus"]![status]!["count"]!));
        Assert.Equal((int)pipeline["total"]!, negotiating + signed + inForce);
    }

    [Theory]
    [InlineData("pipeline?asOf=2015-06-01")]
    [InlineData("pipeline?country=CN&type=agreement")]
    [InlineData("pipeline?by=country&q=lao")]
    [InlineData("pipeline?tag=free_trade&knownAt=450")]
    public async Task Every_figure_is_the_total_of_the_list_that_it_names(string path)
    {
        var pipeline = await shipped.Client.GetJsonAsync(path);
        var figures = pipeline["byStatus"]!.Values<JProperty>().Select(status => status!.Value).Concat(pipeline["expiring"]!).Concat(pipeline["notice"]!).Append(pipeline["stale"]!).ToList();

        Assert.Equal(15, figures.Count);
        foreach (var figure in figures)
            Assert.Equal((int)figure["count"]!, (int)(await shipped.Client.GetJsonAsync((string)figure["query"]!))["total"]!);
        foreach (var group in pipeline["groups"] ?? new JArray())
            Assert.Equal((int)group["total"]!, (int)(await shipped.Client.GetJsonAsync((string)group["query"]!))["total"]!);
    }

    [Fact]
    public async Task Groups_come_largest_first_with_their_names()
    {
        var groups = (await shipped.Client.GetJsonAsync("pipeline?by=country&lang=vi"))["groups"]!;

        Assert.Equal(["VN", "KH"], groups.Take(2).Select(group => (string)group["id"]!));
        Assert.Equal("Campuchia", (string)groups[1]!["name"]!);
    }

    [Fact]
    public async Task Statuses_are_named_in_the_asked_language()
    {
        var answer = await shipped.Client.GetAsync("pipeline?lang=vi");

        Assert.Equal("Đang có hiệu lực", (string)(await answer.JsonAsync())["byStatus"]!["in_force"]!["label"]!);
        Assert.Equal(["vi"], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task An_unchanged_pipeline_is_not_sent_again()
    {
        var first = await shipped.Client.GetAsync("pipeline?asOf=2026-11-21");

        var again = await shipped.Client.GetAsync("pipeline?asOf=2026-11-21", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.NotEmpty(first.Headers.GetValues("Registry-Version"));
    }

    [Theory]
    [InlineData("pipeline?by=region", "by", "must be one of status, country, agency")]
    [InlineData("pipeline?status=signed", "status", "is not allowed here, because the pipeline counts by it")]
    [InlineData("pipeline?contry=FR", "contry", "did you mean 'country'?")]
    [InlineData("agreements?expiringWithin=soon", "expiringWithin", "must be a whole number of days from 0 to 36500")]
    [InlineData("agreements?status=ended", "status", "must be one of negotiating, signed, ratified")]
    public async Task A_parameter_at_fault_is_named(string path, string parameter, string advice)
    {
        var problem = await (await shipped.Client.GetAsync(path)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal([parameter], problem.Parameters());
        Assert.Contains(advice, problem.OnlyDetail(), StringComparison.Ordinal);
    }
}
