using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Views.Integrity;

/// <summary>Helpers to read reports.</summary>
internal static class Reports
{
    /// <summary>A report of a run that starts after this call.</summary>
    public static async Task<JObject> InspectAsync(this HttpClient client, string path = "integrity")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.CacheControl = new() { NoCache = true };
        return await (await client.SendAsync(request)).JsonAsync();
    }

    public static JToken Check(this JObject report, string id) => report["checks"]!.Single(check => (string)check["id"]! == id);

    public static JToken Rule(this JObject report, string id) =>
        report["quality"]!["dimensions"]!.SelectMany(dimension => dimension["rules"]!).Single(rule => (string)rule["id"]! == id);

    public static IReadOnlyList<string> Failed(this JObject report) =>
        [.. report["checks"]!.Where(check => (string)check["status"]! == "failed").Select(check => (string)check["id"]!)];

    public static IReadOnlyList<string> Subjects(this JToken list) =>
        [.. list["findings"]!.Select(finding => $"{finding["subject"]?["collection"]}/{finding["subject"]?["id"]}")];

    /// <summary>The only finding of the only check that failed.</summary>
    public static JToken OnlyFinding(this JObject report, string check)
    {
        Assert.Equal([check], report.Failed());
        return report.FindingOf(check);
    }

    /// <summary>The only finding of a check in a report of a log that was altered by hand, besides those of the hash chain, which finds every alteration.</summary>
    public static JToken OnlyFindingBesideTheChain(this JObject report, string check)
    {
        Assert.Equal([check, "log.chained"], report.Failed());
        return report.FindingOf(check);
    }

    private static JToken FindingOf(this JObject report, string check)
    {
        Assert.Equal(1, (int)report.Check(check)["total"]!);
        return Assert.Single(report.Check(check)["findings"]!);
    }
}
