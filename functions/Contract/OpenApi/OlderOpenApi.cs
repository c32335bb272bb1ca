using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi;

/// <summary>Writes the document of OpenAPI 3.1 as one of 3.0.4, with what this contract uses of 3.1.</summary>
/// <remarks>
/// In 3.0 null is no type but <c>nullable</c>, and nothing may stand beside a <c>$ref</c>
/// (https://spec.openapis.org/oas/v3.0.4.html#schema-object). What has no equal becomes what clients are generated well from: a record of
/// which parts may be asked for is its part, where no field is required.
/// </remarks>
internal static class OlderOpenApi
{
    private const string Version = "3.0.4";
    private const string Reference = "$ref";
    private const string Part = "Part";

    // Values as they are sent, whatever the names of their members.
    private static readonly string[] Values = ["example", "examples", "default", "enum"];

    /// <summary>The document of 3.0; the given one stays as it is.</summary>
    public static JObject Of(JObject document)
    {
        var older = (JObject)Node(document);
        older["openapi"] = Version;
        ((JObject)older["info"]!).Remove("summary");
        var schemas = (JObject)older["components"]!["schemas"]!;
        foreach (var nullable in older.DescendantsAndSelf().OfType<JObject>().Where(one => one["nullable"] is JValue { Value: true } && one["type"] is null).ToList())
            GiveType(nullable, schemas);
        return older;
    }

    // Null is allowed only where a type stands beside it: that of the schema that is referred to, or that of each choice.
    private static void GiveType(JObject schema, JObject schemas)
    {
        if (schema["allOf"] is JArray { Count: 1 } all && (string?)all[0][Reference] is { } reference)
        {
            schema["type"] = schemas[reference[(reference.LastIndexOf('/') + 1)..]]!["type"]?.DeepClone() ?? "object";
            return;
        }
        schema.Remove("nullable");
        foreach (var choice in schema["anyOf"]?.OfType<JObject>() ?? [])
        {
            if (choice["type"] is not null)
                choice["nullable"] = true;
        }
    }

    private static JToken Node(JToken node) => node switch
    {
        JObject members => new JObject(members.Properties().Select(member => new JProperty(member.Name, member.Name switch
        {
            "schema" => Schema((JObject)member.Value),
            "schemas" => Map(member.Value),
            _ when Values.Contains(member.Name) => member.Value,
            _ => Node(member.Value),
        }))),
        JArray items => new JArray(items.Select(Node)),
        _ => node,
    };

    private static JObject Map(JToken schemas) =>
        new(((JObject)schemas).Properties().Select(schema => new JProperty(schema.Name, Schema((JObject)schema.Value))));

    private static JObject Schema(JObject schema)
    {
        var older = new JObject(schema.Properties().Select(member => new JProperty(member.Name, Member(member))));
        TakeNullOfType(older);
        TakeNullOfChoice(older);
        return older.ContainsKey(Reference) && older.Count > 1 ? Wrapped(older) : older;
    }

    private static JToken Member(JProperty member) => member switch
    {
        { Name: "properties" } => Map(member.Value),
        { Name: "items", Value: JObject items } => Schema(items),
        // Nothing but null means: only to remove it.
        { Name: "additionalProperties", Value: JObject others } => (string?)(others["type"] as JValue) == "null" ? false : Schema(others),
        { Name: "anyOf" or "allOf" or "oneOf" } => new JArray(member.Value.Select(one => Schema((JObject)one))),
        _ => member.Value.DeepClone(),
    };

    private static void TakeNullOfType(JObject schema)
    {
        if (schema["type"] is not JArray types)
            return;
        schema["type"] = types.Single(type => (string?)type != "null");
        schema["nullable"] = true;
    }

    private static void TakeNullOfChoice(JObject schema)
    {
        if (schema["anyOf"] is not JArray choice)
            return;
        var left = choice.Where(one => !IsNull(one)).ToList();
        if (left.Count < choice.Count)
            schema["nullable"] = true;
        left.RemoveAll(one => left.Any(other => (string?)other[Reference] is { } part && part == (string?)one[Reference] + Part));
        if (left is [JObject only])
        {
            schema.Remove("anyOf");
            schema.Merge(only);
        }
        else
        {
            schema["anyOf"] = new JArray(left);
        }
    }

    private static bool IsNull(JToken schema) => (string?)(schema["type"] as JValue) == "null";

    private static JObject Wrapped(JObject schema)
    {
        var reference = schema.Property(Reference)!;
        reference.Remove();
        schema.AddFirst(new JProperty("allOf", new JArray(new JObject(reference))));
        return schema;
    }
}
