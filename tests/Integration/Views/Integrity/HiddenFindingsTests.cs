using BangGiao.Integration.Records;
using BangGiao.Integration.Records.Attachments;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>France is hidden and so is all that is wrong with it; Japan is public, its second step and one of its agencies are not.</summary>
public sealed class HiddenFindingsTests : Scene
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await HideAsync("countries/FR");
        await HideAsync("partnerships/fr-2013-09-25");
        await HideAsync("agencies/min-b");
        await App.CreateAsync("countries", Some.Country("JP"));
        await App.CreateAsync("partnerships", Some.Partnership("JP", "strategic", "2014-03-18"));
    }

    [Theory]
    [InlineData("rec|countries|FR")]
    [InlineData("rec|partnerships|fr-2013-09-25")]
    [InlineData("rec|agencies|min-b")]
    public async Task A_row_of_a_hidden_record_that_is_missing_is_no_news_for_a_reader(string rowKey)
    {
        await RemoveAsync(rowKey);

        await HoldsAsync("records.replay");
    }

    [Fact]
    public async Task A_row_that_is_hidden_by_itself_is_no_news_for_a_reader()
    {
        await CopyAsync("rec|agencies|min-b", "rec|agencies|min-c");

        await HoldsAsync("records.replay");
    }

    [Fact]
    public async Task A_row_that_was_opened_by_hand_is_no_news_for_a_reader()
    {
        await SpoilAsync("rec|agencies|min-b", row => row["Body"] = row.GetString("Body").Replace("confidential", "public", StringComparison.Ordinal));

        await HoldsAsync("records.replay");
    }

    [Fact]
    public async Task A_hidden_record_that_was_deleted_stays_hidden()
    {
        await App.Admin.SendJsonAsync(HttpMethod.Delete, "agencies/min-b", null, ("If-Match", "*"));
        await RemoveAsync("del|agencies|min-b");

        await HoldsAsync("records.replay");
    }

    [Fact]
    public async Task A_change_of_a_hidden_record_is_no_news_for_a_reader()
    {
        await SpoilAsync("log|000000000009", row => row["Previous"] = 1L);

        await HoldsAsync("log.linked", "log.chained");
    }

    [Fact]
    public async Task A_dangling_reference_of_a_hidden_record_is_no_finding_for_a_reader()
    {
        await WriteAsync("agencies", "min-h", new { kind = "ministry", name = new { en = "Hidden" }, parentId = "min-x", classification = "confidential" });

        await HoldsAsync("references.dangling");
    }

    [Fact]
    public async Task A_hidden_step_of_the_same_day_is_no_news_for_a_reader()
    {
        await WriteAsync("partnerships", "jp-hidden", new { countryId = "JP", level = "special", effectiveOn = "2014-03-18", classification = "confidential" });

        await HoldsAsync("partnerships.overlap");
    }

    [Fact]
    public async Task A_rule_that_a_hidden_record_breaks_is_no_news_for_a_reader()
    {
        await WriteAsync("agencies", "min-h", new { kind = "ministry", name = new { en = "Hidden" }, tags = new[] { " " }, classification = "confidential" });

        await HoldsAsync("records.valid");
    }

    [Fact]
    public async Task A_rule_that_is_broken_beside_a_hidden_record_is_no_news_for_a_reader()
    {
        await WriteAsync("countries", "DD", new { name = new { en = "Hidden" }, iso3 = "JPN", classification = "confidential" });
        await App.Admin.SendJsonAsync(HttpMethod.Patch, "countries/DD", new { iso3 = "DDD" }, ("If-Match", "*"));
        await WriteAsync("countries", "JQ", new { name = new { en = "Open" }, iso3 = "DDD" });

        var (reader, admin) = await BothAsync();

        Assert.Empty(reader.Failed());
        Assert.Equal(["countries/DD", "countries/JQ"], admin.Check("records.valid").Subjects());
        Assert.DoesNotContain("DD", reader.ToString().Replace("DDD", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal((int)reader.Rule("correct.rules")["denominator"]!, (int)reader.Rule("correct.rules")["numerator"]!);
    }

    [Fact]
    public async Task An_open_record_may_name_a_hidden_one()
    {
        await App.Admin.PostJsonAsync("partnerships", new { id = "open-step", countryId = "FR", level = "comprehensive", effectiveOn = "2001" });

        var (reader, admin) = await BothAsync();

        Assert.Empty(reader.Failed().Concat(admin.Failed()));
        Assert.Equal(0, (int)reader.Rule("correct.rules")["total"]!);
    }

    [Fact]
    public async Task A_file_of_a_hidden_record_is_no_news_for_a_reader()
    {
        await App.Admin.AddFileAsync("agencies/min-b", Uploads.Bytes(10));
        foreach (var name in (await App.BlobsAsync()).Where(name => name.Contains("min-b", StringComparison.Ordinal)))
            await App.Container.DeleteBlobAsync(name);

        await HoldsAsync("attachments.blobs");
        Assert.Equal((1, 2), await CountsAsync("attachments.blobs"));
    }

    [Fact]
    public async Task Hidden_records_are_not_counted()
    {
        Assert.Equal((3, 6), await CountsAsync("records.valid"));
        Assert.Equal((3, 6), await CountsAsync("records.replay"));
        Assert.Equal((1, 3), await CountsAsync("references.dangling"));
        Assert.Equal((1, 2), await CountsAsync("partnerships.overlap"));
    }

    [Fact]
    public async Task Figures_of_quality_are_made_of_what_is_seen()
    {
        await App.CreateAsync("agencies", new { id = "twin", kind = "ministry", name = new { en = "MINISTRY  min-c" } });
        await App.CreateAsync("agencies", new { id = "min-c", kind = "ministry", name = new { en = "Ministry min-c" }, classification = "confidential" });

        var (reader, admin) = await BothAsync();

        Assert.Equal((0, 2), ((int)reader.Rule("clean.unique")["total"]!, (int)admin.Rule("clean.unique")["total"]!));
        Assert.Equal((4, 8), ((int)reader.Rule("shared.public")["denominator"]!, (int)admin.Rule("shared.public")["denominator"]!));
        Assert.Equal((4, 4), ((int)reader.Rule("shared.public")["numerator"]!, (int)admin.Rule("shared.public")["numerator"]!));
        Assert.DoesNotMatch("FR|fr-2013|min-b|min-c\"", reader.ToString());
    }

    [Fact]
    public async Task An_answer_says_how_far_it_goes()
    {
        var (reader, admin) = await BothAsync();

        Assert.Equal(("internal", "confidential"), ((string)reader["clearance"]!, (string)admin["clearance"]!));
    }

    // The reader's report passes and does not mention it, not even in the list of the check. The admin's report fails by this check only.
    private async Task HoldsAsync(params string[] checks)
    {
        var (reader, admin) = await BothAsync();

        Assert.Equal(checks, admin.Failed());
        Assert.Empty(reader.Failed());
        Assert.Equal("passed", (string)reader["status"]!);
        Assert.DoesNotMatch("FR|fr-2013|min-b|min-c|min-h|jp-hidden", reader.ToString());
        foreach (var check in checks)
        {
            Assert.Equal(0, (int)(await App.Reader.GetJsonAsync($"integrity/{check}"))["total"]!);
            Assert.NotEqual(0, (int)(await App.Admin.GetJsonAsync($"integrity/{check}"))["total"]!);
        }
    }

    private async Task<(int Reader, int Admin)> CountsAsync(string check)
    {
        var (reader, admin) = await BothAsync();
        return ((int)reader.Check(check)["checked"]!, (int)admin.Check(check)["checked"]!);
    }

    private async Task<(JObject Reader, JObject Admin)> BothAsync() => (await App.Reader.InspectAsync(), await App.Admin.InspectAsync());
}
