using System.Net;
using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Summary;

/// <summary>The figures that a dashboard shows for a day, which it would have to read separately without the summary.</summary>
public sealed class SummaryInOneCallTests(ReportTests.Registry mechanism, RegistryFixture fixture) : IClassFixture<ReportTests.Registry>, IClassFixture<RegistryFixture>
{
    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2025-06-01")]
    [InlineData("2024-01-01")]
    public async Task The_late_commitments_are_those_of_the_list_that_are_due_first(string day)
    {
        var client = mechanism.Mechanism.App.Anonymous;
        var list = await client.GetJsonAsync($"commitments?overdue=true&sort=dueOn&limit=5&asOf={day}");

        var commitments = (await client.GetJsonAsync($"summary?asOf={day}&lang=en"))["commitments"]!;

        Assert.Equal((int)list["total"]!, (int)commitments["overdue"]!);
        Assert.Equal(
            list["items"]!.Select(one => (one["id"]!.ToString(), one["title"]!["en"]!.ToString(), one["dueOn"]!.ToString(), one["overdue"]!.ToString())),
            commitments["late"]!.Select(one => (one["id"]!.ToString(), one["title"]!.ToString(), one["dueOn"]!.ToString(), one["overdue"]!.ToString())));
    }

    [Fact]
    public async Task A_change_says_what_its_record_was_called_by_it_and_whom_it_is_about()
    {
        var (app, id) = (fixture.App, fixture.NewCountryId());
        var made = await (await app.Editor.PostJsonAsync("countries", Some.Country(id, en: "Old name"))).JsonAsync(HttpStatusCode.Created);
        var renamed = await (await app.Editor.PatchJsonAsync($"countries/{id}", new { name = new { en = "New name" } }, made.Version())).JsonAsync();
        await (await app.Editor.PostJsonAsync("partnerships", Some.Partnership(id, "strategic", "2013"))).JsonAsync(HttpStatusCode.Created);

        var changes = (await app.Anonymous.GetJsonAsync("summary?lang=en"))["changes"]!;

        Assert.Equal(["partnerships", "countries", "countries"], changes.Take(3).Select(change => (string?)change["collection"]));
        Assert.Equal([null, "New name", "Old name"], changes.Take(3).Select(change => (string?)change["title"]));
        Assert.All(changes.Take(3), change => Assert.Equal([id], change["countryIds"]!.Values<string>()));
        Assert.Equal(renamed.Version(), (long)changes[1]!["version"]!);
    }

    [Fact]
    public async Task The_summary_names_a_deleted_record_by_its_last_title()
    {
        var (app, id) = (fixture.App, fixture.NewAgencyId());
        var made = await (await app.Editor.PostJsonAsync("agencies", Some.Agency(id))).JsonAsync(HttpStatusCode.Created);
        await app.Editor.DeleteAsync($"agencies/{id}", made.Version());

        var change = (await app.Anonymous.GetJsonAsync("summary?lang=vi"))["changes"]!.First(one => (string?)one["id"] == id);

        Assert.Equal(("delete", $"Ministry {id}"), ((string?)change["operation"], (string?)change["title"]));
        Assert.Empty((JArray)change["countryIds"]!);
    }
}
