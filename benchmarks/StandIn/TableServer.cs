using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Benchmarks.Growth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Benchmarks.StandIn;

/// <summary>A server of the Table protocol in memory, in a process of its own, that finds rows by their keys.</summary>
/// <remarks>Azurite scans a partition for each row, so that it would be measured, and not the app. This one keeps nothing.</remarks>
internal sealed partial class TableServer
{
    private const string Json = "application/json;odata=minimalmetadata";
    private const int MostRows = 1000;

    private readonly ConcurrentDictionary<string, TablePartition> _partitions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GeneratedChanges> _generated = new(StringComparer.Ordinal);

    /// <summary>Serves tables until the process is ended. <c>/grow</c> writes generated changes into one.</summary>
    public static async Task RunAsync()
    {
        var server = new TableServer();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/grow", server.Grow);
        app.Map("/{**path}", (RequestDelegate)server.AnswerAsync);
        await app.StartAsync();
        Console.WriteLine($"Listening on {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
    }

    private IResult Grow(string table, int records, int changes)
    {
        _generated.GetOrAdd(table, _ => new(Of(table))).Write(records, changes);
        return Results.NoContent();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, context.RequestAborted);
        var body = content.ToArray();
        var path = Uri.UnescapeDataString(request.Path.Value!);
        var table = TablePattern().Match(path).Groups[1].Value;
        if (path.EndsWith("$batch", StringComparison.Ordinal))
            await BatchAsync(response, Encoding.UTF8.GetString(body));
        else if (table == "Tables")
            response.StatusCode = StatusCodes.Status204NoContent;
        else if (KeysPattern().Match(path) is { Success: true } keys)
            await OneAsync(request, response, Of(table), keys.Groups[1].Value, body);
        else if (request.Method == "POST")
            await SubmitAsync(response, Of(table), new("POST", KeyOf(body), null, body));
        else
            await QueryAsync(request, response, Of(table));
    }

    // All rows of a registry are in one partition, so a table is taken for one.
    private TablePartition Of(string table) => _partitions.GetOrAdd(table, _ => new());

    private static async Task OneAsync(HttpRequest request, HttpResponse response, TablePartition rows, string key, byte[] body)
    {
        if (request.Method != "GET")
        {
            await SubmitAsync(response, rows, new(request.Method, key, request.Headers.IfMatch.FirstOrDefault(), body));
            return;
        }
        if (rows.Find(key) is not { } row)
        {
            await RefuseAsync(response, 404);
            return;
        }
        (response.ContentType, response.Headers.ETag) = (Json, row.ETag);
        row.WriteTo(response.BodyWriter, Selected(request));
        await response.BodyWriter.FlushAsync();
    }

    private static async Task SubmitAsync(HttpResponse response, TablePartition rows, TableOperation operation)
    {
        var (written, failed, status) = rows.Submit([operation]);
        if (failed is not null)
        {
            await RefuseAsync(response, status);
            return;
        }
        response.StatusCode = StatusCodes.Status204NoContent;
        if (written[0] is { } row)
            response.Headers.ETag = row.ETag;
    }

    private static async Task QueryAsync(HttpRequest request, HttpResponse response, TablePartition rows)
    {
        var range = RangePattern().Match(request.Query["$filter"].ToString());
        var from = request.Query["NextRowKey"].FirstOrDefault() ?? range.Groups[1].Value;
        var (found, next) = rows.Range(from, range.Groups[2].Value, MostRows);
        response.ContentType = Json;
        if (next is not null)
            (response.Headers["x-ms-continuation-NextPartitionKey"], response.Headers["x-ms-continuation-NextRowKey"]) = ("p", next);
        var (writer, select) = (response.BodyWriter, Selected(request));
        await writer.WriteAsync("{\"value\":["u8.ToArray());
        foreach (var (index, row) in found.Index())
        {
            if (index > 0)
                await writer.WriteAsync(","u8.ToArray());
            row.WriteTo(writer, select);
        }
        await writer.WriteAsync("]}"u8.ToArray());
    }

    private async Task BatchAsync(HttpResponse response, string text)
    {
        var matches = OperationPattern().Matches(text);
        var operations = matches.Select(Operation).ToList();
        var (written, failed, status) = Of(matches[0].Groups["table"].Value).Submit(operations);
        var answers = failed is { } index
            ? Part($"HTTP/1.1 {status} Refused\r\nContent-ID: {index}\r\nContent-Type: {Json}\r\n\r\n{Error(status, index)}\r\n")
            : string.Concat(written.Select((row, place) => Part($"HTTP/1.1 204 No Content\r\nContent-ID: {place}\r\n{(row is null ? "" : $"ETag: {row.ETag}\r\n")}\r\n\r\n")));
        response.StatusCode = StatusCodes.Status202Accepted;
        response.ContentType = "multipart/mixed; boundary=batch";
        await response.WriteAsync($"--batch\r\nContent-Type: multipart/mixed; boundary=changeset\r\n\r\n{answers}--changeset--\r\n--batch--\r\n");

        static string Part(string answer) => $"--changeset\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{answer}";
    }

    private static TableOperation Operation(Match match)
    {
        var body = Encoding.UTF8.GetBytes(match.Groups["body"].Value);
        var keys = KeysPattern().Match(Uri.UnescapeDataString(match.Groups["path"].Value));
        var ifMatch = IfMatchPattern().Match(match.Groups["head"].Value);
        return new(match.Groups["method"].Value, keys.Success ? keys.Groups[1].Value : KeyOf(body), ifMatch.Success ? ifMatch.Groups[1].Value : null, body);
    }

    private static HashSet<string>? Selected(HttpRequest request) =>
        request.Query["$select"].FirstOrDefault() is { Length: > 0 } names ? names.Split(',').ToHashSet(StringComparer.Ordinal) : null;

    private static string KeyOf(byte[] body)
    {
        using var row = System.Text.Json.JsonDocument.Parse(body);
        return row.RootElement.GetProperty("RowKey").GetString()!;
    }

    private static Task RefuseAsync(HttpResponse response, int status)
    {
        (response.StatusCode, response.ContentType) = (status, Json);
        return response.WriteAsync(Error(status, 0));
    }

    private static string Error(int status, int index)
    {
        var code = status switch { 404 => "ResourceNotFound", 409 => "EntityAlreadyExists", _ => "UpdateConditionNotSatisfied" };
        return $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en","value":"{{{{index}}}}:Refused."}}}""";
    }

    [GeneratedRegex(@"^/[^/]+/([A-Za-z0-9]+)")]
    private static partial Regex TablePattern();

    [GeneratedRegex("RowKey='((?:[^']|'')*)'\\)")]
    private static partial Regex KeysPattern();

    [GeneratedRegex("RowKey ge '([^']*)' and RowKey lt '([^']*)'")]
    private static partial Regex RangePattern();

    [GeneratedRegex("^If-Match: ([^\r\n]*)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex IfMatchPattern();

    [GeneratedRegex("^(?<method>PUT|POST|PATCH|MERGE|DELETE) (?<path>https?://[^/]+/[^/]+/(?<table>[A-Za-z0-9]+)[^ \r\n]*) HTTP/1.1\r?\n(?<head>(?:[^\r\n]+\r?\n)*)\r?\n(?<body>\\{[^\r\n]*)?", RegexOptions.Multiline)]
    private static partial Regex OperationPattern();
}
