using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi;

/// <summary>Converts the document from OpenAPI 3.1 to 3.0.4. It covers the parts of 3.1 that this contract uses.</summary>
/// <remarks>
/// In 3.0 <c>nullable</c> takes the place of the type null, and a <c>$ref</c> has no other members beside it
/// (https://spec.openapis.org/oas/v3.0.4.html#schema-object). Where 3.0 has no equivalent, the result is one that client generators handle
/// well: the choice between a whole record and a part of it becomes the part, in which no field is required.
/// </remarks>
internal static class OlderOpenApi
{
    private const string Version = "3.0.4";
    private const string Reference = "$ref";
    private const string Part = "Part";
    private const string Nullable = "Nullable";

    // Members whose values are examples and not schemas, so they stay as they are.
    private static readonly string[] Values = ["example", "examples", "default", "enum"];

    /// <summary>The document in 3.0. The given document is not modified.</summary>
    public static JObject Of(JObject document)
    {
        var older = (JObject)Node(document);
        older["openapi"] = Version;
        ((JObject)older["info"]!).Remove("summary");
        var schemas = (JObject)older["components"]!["schemas"]!;
        // A new copy may contain further schemas without a type, hence the loop.
        while (Untyped(older) is { Count: > 0 } untyped)
            untyped.ForEach(nullable => GiveType(nullable, schemas));
        RemoveUnused(older, schemas);
        return older;
    }

    // 3.0 ignores nullable without a type beside it. So a reference leads to a copy of its schema that allows null, and in a choice each
    // alternative with a type allows null.
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

    // The schemas that are unused because only their copies are referred to.
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
        // A patch of a map allows only null for other members. 3.0 cannot say that, so it allows no other members.
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
