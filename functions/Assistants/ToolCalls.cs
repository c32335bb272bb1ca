using System.Text;
using System.Text.Json;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Registry.Storage;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Newtonsoft.Json.Linq;

namespace BangGiao.Assistants;

/// <summary>Lists the tools and calls them. A refusal is an answer that the assistant can read and act on.</summary>
/// <param name="schemas">The schemas of the arguments.</param>
/// <param name="collections">The collections.</param>
internal sealed class ToolCalls(ToolSchemas schemas, CollectionRegistry collections)
{
    private readonly Lazy<IReadOnlyList<Tool>> _list = new(() => [.. AssistantTools.All.Select(tool => Listed(tool, schemas))]);

    /// <summary>The tools as the protocol lists them.</summary>
    public IReadOnlyList<Tool> List => _list.Value;

    /// <summary>Calls a tool as the caller of a request.</summary>
    /// <exception cref="McpProtocolException">There is no such tool.</exception>
    public async ValueTask<CallToolResult> CallAsync(HttpContext http, CallToolRequestParams? call, CancellationToken cancellationToken)
    {
        var tool = AssistantTools.All.FirstOrDefault(one => one.Name == call?.Name)
            ?? throw new McpProtocolException($"There is no tool {call?.Name}: allowed are {string.Join(", ", AssistantTools.All.Select(one => one.Name))}.", McpErrorCode.InvalidParams);
        try
        {
            var request = InnerRequest.Of(http, tool.Path, ToolArguments.Of(tool, call!.Arguments ?? new Dictionary<string, JsonElement>()), cancellationToken);
            if (await tool.RunAsync(request) is not ViewAnswer answer)
                throw new InvalidOperationException($"The operation of {tool.Name} answers from no view.");
            var body = RecordJson.Parse(Encoding.UTF8.GetString(await request.BodyOfAsync(answer)));
            return Result(new ToolAnswer(request, answer.View, collections).Of(tool, body));
        }
        catch (RefusedException refused)
        {
            return Refusal(Problem.Of(refused, http));
        }
        catch (StorageUnavailableException)
        {
            return Refusal(Problem.Unavailable(http));
        }
    }

    private static CallToolResult Result(JObject answer)
    {
        var text = RecordJson.Write(answer);
        using var document = JsonDocument.Parse(text);
        return new() { Content = [new TextContentBlock { Text = text }], StructuredContent = document.RootElement.Clone() };
    }

    private static CallToolResult Refusal(JObject problem)
    {
        var lines = problem["errors"]!.Select(error => $"{(string?)error["parameter"] ?? (string?)error["pointer"]} {(string?)error["detail"]}");
        return new() { IsError = true, Content = [new TextContentBlock { Text = string.Join('\n', [$"{(string?)problem["title"]}: {(string?)problem["detail"]}", .. lines]) }] };
    }

    private static Tool Listed(AssistantTool tool, ToolSchemas schemas) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.Description,
        InputSchema = schemas.Of(tool),
        Annotations = new() { Title = tool.Title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
    };
}
