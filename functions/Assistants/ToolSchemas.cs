using System.Text;
using System.Text.Json;
using BangGiao.Contract.OpenApi;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Assistants;

/// <summary>The JSON Schemas of the tools' arguments, taken from the contract: the same words and the same bounds.</summary>
/// <param name="contract">The contract.</param>
internal sealed class ToolSchemas(PublishedContract contract)
{
    private readonly Lazy<JObject> _document = new(() => RecordJson.Parse(Encoding.UTF8.GetString(contract.File.Bytes(""))));

    /// <summary>The schema of a tool's arguments.</summary>
    /// <exception cref="InvalidOperationException">The contract has no such parameter.</exception>
    public JsonElement Of(AssistantTool tool)
    {
        var path = (JObject)_document.Value["paths"]![tool.Path]!;
        var all = (path["parameters"] ?? new JArray()).Concat(path["get"]!["parameters"] ?? new JArray()).Select(Resolved).OfType<JObject>().ToList();
        var taken = tool.Parameters
            .Select(name => all.Find(parameter => (string?)parameter["name"] == name) ?? throw new InvalidOperationException($"{tool.Path} has no parameter {name}."))
            .ToList();
        var schema = new JObject
        {
            ["type"] = "object",
            ["properties"] = new JObject(taken.Select(parameter => new JProperty((string)parameter["name"]!, Schema(parameter)))),
            ["required"] = new JArray(taken.Where(parameter => (bool?)parameter["required"] == true).Select(parameter => parameter["name"])),
            ["additionalProperties"] = false,
        };
        using var document = JsonDocument.Parse(RecordJson.Write(schema));
        return document.RootElement.Clone();
    }

    private JObject Schema(JObject parameter)
    {
        var schema = new JObject((JObject)Resolved(parameter["schema"]!));
        if (parameter["description"] is { } description)
            schema["description"] = description;
        return schema;
    }

    // A schema of a tool stands alone, so what it refers to is written into it.
    private JToken Resolved(JToken token) => token switch
    {
        JObject named when (string?)named["$ref"] is { } reference => Resolved(_document.Value.SelectToken(reference.TrimStart('#', '/').Replace('/', '.'))!),
        JObject members => new JObject(members.Properties().Select(member => new JProperty(member.Name, Resolved(member.Value)))),
        JArray items => new JArray(items.Select(Resolved)),
        _ => token,
    };
}
