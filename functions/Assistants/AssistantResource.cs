using System.Text;
using BangGiao.Contract.OpenApi;
using BangGiao.Records.Codes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace BangGiao.Assistants;

/// <summary>A document for assistants that is of no record.</summary>
/// <param name="Listed">How it is listed.</param>
/// <param name="Path">Its path below the API's base.</param>
/// <param name="RunAsync">Answers the request for it.</param>
internal sealed record AssistantResource(Resource Listed, string Path, Func<InnerRequest, Task<IActionResult>> RunAsync)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<AssistantResource> All { get; } =
    [
        new(
            Of("codes", "Codes", "Every closed vocabulary: its codes in order, each with its label in English, Vietnamese and Arabic."),
            "/codes",
            request => request.Function<ReadCodes>().Run(request.Http, request.Cancelled)),
        new(
            Of("openapi", "Contract of the API", "The OpenAPI document of the HTTP API. It says what every field of an answer means."),
            "/openapi.json",
            request => Task.FromResult(request.Function<ReadOpenApi>().Run(request.Http))),
    ];

    /// <summary>Reads a resource as the caller of a request.</summary>
    /// <exception cref="McpProtocolException">There is no such resource.</exception>
    public static async ValueTask<ReadResourceResult> ReadAsync(HttpContext http, string? uri, CancellationToken cancellationToken)
    {
        var resource = All.FirstOrDefault(one => one.Listed.Uri == uri)
            ?? throw new McpProtocolException($"There is no resource {uri}: allowed are {string.Join(", ", All.Select(one => one.Listed.Uri))}.", McpErrorCode.ResourceNotFound);
        var request = InnerRequest.Of(http, resource.Path, new Dictionary<string, string>(), cancellationToken);
        var body = await request.BodyOfAsync(await resource.RunAsync(request));
        return new() { Contents = [new TextResourceContents { Uri = resource.Listed.Uri, MimeType = resource.Listed.MimeType, Text = Encoding.UTF8.GetString(body) }] };
    }

    private static Resource Of(string name, string title, string description) =>
        new() { Uri = "bang-giao:" + name, Name = name, Title = title, Description = description, MimeType = "application/json" };
}
