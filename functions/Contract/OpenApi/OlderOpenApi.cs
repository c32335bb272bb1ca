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
    private const string Nullable = "Nullable";

    // Values as they are sent, whatever the names of their members.
    private static readonly string[] Values = ["example", "examples", "default", "enum"];

    /// <summary>The document of 3.0; the given one stays as it is.</summary>
    public static JObject Of(JObject document)
    {
        var older = (JObject)Node(document);
        older["openapi"] = Version;
        ((JObject)older["info"]!).Remove("summary");
        var schemas = (JObject)older["components"]!["schemas"]!;
        // A copy that allows null may hold others that have to.
        while (Untyped(older) is { Count: > 0 } untyped)
            untyped.ForEach(nullable => GiveType(nullable, schemas));
        RemoveUnused(older, schemas);
        return older;
    }

    // Null is allowed only where a type stands beside it: so what is referred to has a copy that allows null, and so does each choice.
    private static void GiveType(JObject schema, JObject schemas)
    {
        schema.Remove("nullable");
        if (schema["allOf"] is JArray { Count: 1 } all && (string?)all[0][Reference] is { } reference)
        {
            all[0][Reference] = reference.Insert(reference.LastIndexOf('/') + 1, Nullable);
            AddNullable(reference[(reference.LastIndexOf('/') + 1)..], schemas);
        }
        foreach (var choice in schema["anyOf"]?.OfType<JObject>() ?? [])
        {
            if (choice["type"] is not null)
                choice["nullable"] = true;
        }
    }

    private static List<JObject> Untyped(JObject document) =>
        [.. document.Descendants().OfType<JObject>().Where(one => one["nullable"] is JValue { Value: true } && one["type"] is null)];

    // What nothing refers to since its copies stand in its place.
    private static void RemoveUnused(JObject document, JObject schemas)
    {
        while (true)
        {
            var used = document.Descendants().OfType<JProperty>().Where(member => member.Name == Reference).Select(member => ((string)member.Value!).Split('/')[^1]).ToHashSet();
            var unused = schemas.Properties().Where(schema => !used.Contains(schema.Name)).ToList();
            if (unused.Count == 0)
                return;
            unused.ForEach(schema => schema.Remove());
        }
    }

    private static void AddNullable(string name, JObject schemas)
    {
        if (schemas.ContainsKey(Nullable + name))
            return;
        var copy = (JObject)schemas[name]!.DeepClone();
        copy["nullable"] = true;
        (copy["enum"] as JArray)?.Add(JValue.CreateNull());
        schemas[Nullable + name] = copy;
        if (copy["type"] is null)
            GiveType(copy, schemas);
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
