using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Fuzz;

/// <summary>The published contract, read for its operations.</summary>
internal sealed class FuzzContract(JObject document)
{
    private static readonly HashSet<string> Methods = ["get", "head", "put", "post", "patch", "delete", "options"];

    public IReadOnlyList<FuzzOperation> Operations() =>
    [
        .. from path in ((JObject)document["paths"]!).Properties()
           from operation in ((JObject)path.Value).Properties()
           where Methods.Contains(operation.Name)
           select Read(path.Name, (JObject)path.Value, operation.Name, (JObject)operation.Value),
    ];

    /// <summary>The content of a schema, with references resolved.</summary>
    public JObject Schema(JToken? schema)
    {
        var resolved = schema is JObject given ? Resolve(given) : [];
        if (resolved["allOf"] is not JArray parts)
            return resolved;
        var whole = (JObject)resolved.DeepClone();
        foreach (var part in parts)
            whole.Merge(Schema(part).DeepClone(), new() { MergeArrayHandling = MergeArrayHandling.Union });
        return whole;
    }

    private FuzzOperation Read(string path, JObject item, string method, JObject operation)
    {
        var parameters = (item["parameters"] ?? new JArray()).Concat(operation["parameters"] ?? new JArray())
            .Select(parameter => Resolve((JObject)parameter))
            .Select(parameter => new FuzzParameter((string)parameter["name"]!, (string)parameter["in"]!, Schema(parameter["schema"])));
        var content = operation["requestBody"] is JObject body ? Resolve(body)["content"] as JObject : null;
        var bodies = content?.Properties().Select(form => new FuzzBody(form.Name, Schema(form.Value["schema"]), form.Value["example"]));
        return new(method.ToUpperInvariant(), path, [.. parameters], [.. bodies ?? []]);
    }

    private JObject Resolve(JObject given)
    {
        var resolved = given;
        while ((string?)resolved["$ref"] is { } reference)
        {
            resolved = reference.TrimStart('#', '/').Split('/')
                .Aggregate((JToken)document, (at, name) => at[name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]!) as JObject ?? [];
        }
        return resolved;
    }
}
