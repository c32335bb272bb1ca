using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Wire;

/// <summary>Requests about tables rather than rows.</summary>
internal sealed class TableRequests(TableWire wire)
{
    private static readonly ResponseClassifier OrExists = new StatusCodeClassifier([201, 204, 409]);
    private static readonly ResponseClassifier OrMissing = new StatusCodeClassifier([204, 404]);

    public HttpMessage Create(string table) => Creation(table, null);

    public HttpMessage CreateIfNotExists(string table) => Creation(table, OrExists);

    /// <summary>A table that is not there is no failure, as in the released client.</summary>
    public HttpMessage Delete(string table) => wire.Request(RequestMethod.Delete, $"Tables('{Uri.EscapeDataString(table)}')", OrMissing);

    public HttpMessage Query(string filter, string token, int? top)
    {
        var query = new QueryText("Tables").Add("$filter", filter).Add("$top", top).Add("NextTableName", token);
        return wire.Request(RequestMethod.Get, query.ToString());
    }

    public static Page<TableItem> Page(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        var names = json.RootElement.GetProperty("value").EnumerateArray().Select(table => table.GetProperty("TableName").GetString());
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next);
        return Azure.Page<TableItem>.FromValues([.. names.Select(name => new TableItem(name))], next, response);
    }

    private HttpMessage Creation(string table, ResponseClassifier classifier)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = table });
        var message = wire.Request(RequestMethod.Post, "Tables", body, "application/json", classifier);
        message.Request.Headers.Add("Prefer", "return-no-content");
        return message;
    }
}
