using System.Net;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records;

/// <summary>What tests read from answers.</summary>
internal static class Answers
{
    public static IReadOnlyList<string> Ids(this JObject list) => [.. list["items"]!.Select(item => (string)item["id"]!)];

    public static long Version(this JObject body) => (long)body["version"]!;

    public static IReadOnlyList<string> Pointers(this JObject problem) => [.. problem["errors"]!.Select(error => (string?)error["pointer"] ?? "")];

    public static IReadOnlyList<string> Parameters(this JObject problem) => [.. problem["errors"]!.Select(error => (string?)error["parameter"] ?? "")];

    public static string OnlyDetail(this JObject problem) => (string)Assert.Single(problem["errors"]!)["detail"]!;

    public static async Task<HttpResponseMessage> GetAsync(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        await client.SendJsonAsync(HttpMethod.Get, path, null, headers);

    public static async Task<JObject> CreateAsync(this RegistryApp app, string collection, object body, HttpClient? by = null) =>
        await (await (by ?? app.Admin).PostJsonAsync(collection, body)).JsonAsync(HttpStatusCode.Created);

    public static async Task<long> VersionAsync(this RegistryApp app) => (await app.Admin.GetJsonAsync("changes?since=0&limit=1")).Version();

    public static async Task<JObject> RefusalAsync(this Task<HttpResponseMessage> answer, HttpStatusCode status) => await (await answer).ProblemAsync(status);
}
