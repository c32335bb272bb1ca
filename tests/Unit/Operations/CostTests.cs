using System.Diagnostics;
using BangGiao.Unit.Docs;
using BangGiao.Unit.Web.Access;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Operations;

/// <summary>The cost of a month, worked out by <c>scripts/cost/month.mjs</c>.</summary>
public sealed class CostTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "scripts", "cost");

    [Fact]
    public async Task The_table_on_the_page_is_what_the_script_prints()
    {
        var page = MarkdownPage.Of("docs/operations.md").Text;

        var table = page.Split("<!-- cost -->")[1].Split("<!-- /cost -->")[0].Trim();

        Assert.Equal(await PrintAsync(), table);
    }

    [Fact]
    public async Task Twice_the_people_ask_twice_as_much_and_a_price_that_nobody_saw_is_in_no_total()
    {
        var load = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "load.json")));
        (load["load"]!["people"], load["load"]!["systems"], load["load"]!["writesPerWorkingDay"], load["load"]!["instances"]) = (800, 0, 0, 1);
        var prices = JObject.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "prices.json")));
        foreach (var price in ((JObject)prices["prices"]!).PropertyValues())
            price["price"] = null;
        prices["prices"]!["functionMillionExecutions"]!["price"] = 1000;

        var table = await PrintAsync(await WrittenAsync(load), await WrittenAsync(prices));

        // 800 people, 100 requests, 22 days; and 43,200 + 2,160 + 60 runs of timers.
        Assert.Contains("| executions | 1,805,420 | 1000 for each million executions | 1,805.42 |", table, StringComparison.Ordinal);
        Assert.Contains("| **together**, without computing; ", table, StringComparison.Ordinal);
        Assert.EndsWith("| **1,805.42** |", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_price_names_its_page_and_only_a_price_that_was_seen_has_a_value() => Assert.All(
        ((JObject)JObject.Parse(File.ReadAllText(Path.Combine(Folder, "prices.json")))["prices"]!).PropertyValues(),
        price =>
        {
            Assert.StartsWith("https://", (string)price["source"]!, StringComparison.Ordinal);
            Assert.True(price["price"]!.Type == JTokenType.Null || (price["dated"] is not null && (decimal)price["price"]! > 0), (string)price["per"]!);
        });

    private static async Task<string> WrittenAsync(JObject json)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, json.ToString());
        return file;
    }

    private static async Task<string> PrintAsync(params string[] files)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "month.mjs"), .. files]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var table = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return table.Trim();
    }
}
