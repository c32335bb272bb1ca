using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Records.ImportExport;

/// <summary>Imports and exports, in one line each.</summary>
internal static class Files
{
    public const string Csv = "text/csv";
    public const string Json = "application/json";

    /// <summary>A file of the reference data.</summary>
    public static string Reference(string collection)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BangGiao.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run below the repository.");
        return File.ReadAllText(Path.Combine(folder.FullName, "data", collection + ".csv"));
    }

    public static Task<HttpResponseMessage> ImportAsync(
        this HttpClient client, string target, string file, string mediaType = Csv, params (string Name, string Value)[] headers) =>
        client.ImportAsync(target, Encoding.UTF8.GetBytes(file), mediaType, headers);

    public static Task<HttpResponseMessage> ImportAsync(
        this HttpClient client, string target, byte[] file, string mediaType, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "import/" + target) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return client.SendAsync(request);
    }

    /// <summary>The report of an import that has to go well.</summary>
    public static async Task<JObject> ReportAsync(this HttpClient client, string target, string file, string mediaType = Csv) =>
        await (await client.ImportAsync(target, file, mediaType)).JsonAsync();

    /// <summary>The problem of an import that has to be refused.</summary>
    public static async Task<JObject> RefusedAsync(this HttpClient client, string target, string file, string mediaType = Csv) =>
        await (await client.ImportAsync(target, file, mediaType)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

    /// <summary>Rows, created, updated, unchanged, number of errors.</summary>
    public static string Counts(this JObject report) =>
        $"{report["rows"]} {report["created"]} {report["updated"]} {report["unchanged"]} {((JArray)report["errors"]!).Count}";

    /// <summary>The errors as <c>line field: detail</c>.</summary>
    public static List<string> Errors(this JObject report) =>
        [.. report["errors"]!.Select(error => $"{error["line"]} {error["field"]}: {error["detail"]}")];
}
