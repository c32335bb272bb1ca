using System.Globalization;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Fuzz;

/// <summary>Generates values from schemas: mostly valid ones, sometimes hostile ones.</summary>
internal sealed class FuzzValues(FuzzContract contract, Random random, IReadOnlyDictionary<string, IReadOnlyList<string>> ids)
{
    private const int DeepestOfItsOwn = 5;

    private int _hostility;

    /// <summary>The percentage of hostile values from now on.</summary>
    public void Be(int hostility) => _hostility = hostility;

    public T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    public bool In(int hundred) => random.Next(100) < hundred;

    public string Text() => One(HostileText.All);

    /// <summary>The id of an existing record of a collection, if it has any.</summary>
    public string Id(string? collection = null) => One(ids.GetValueOrDefault(collection ?? "") ?? One<IReadOnlyList<string>>([.. ids.Values]));

    public JToken Of(JToken? schema, int depth = 0) => In(_hostility) ? Hostile(depth) : Good(contract.Schema(schema), depth);

    /// <summary>The value as text in a path or query.</summary>
    public string TextOf(JObject schema) => Of(schema) switch
    {
        JValue { Value: bool flag } => flag ? "true" : "false",
        JValue value => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "",
        JArray list => string.Join(',', list),
        var other => other.ToString(Newtonsoft.Json.Formatting.None),
    };

    private JToken Good(JObject schema, int depth)
    {
        if (schema["const"] is { } only)
            return only.DeepClone();
        if (schema["enum"] is JArray { Count: > 0 } codes)
            return One<JToken>([.. codes]).DeepClone();
        if (schema["examples"] is JArray { Count: > 0 } examples && In(50))
            return One<JToken>([.. examples]).DeepClone();
        if ((schema["oneOf"] ?? schema["anyOf"]) is JArray { Count: > 0 } choices)
            return Of(One<JToken>([.. choices]), depth);
        return TypeOf(schema) switch
        {
            "object" => Object(schema, depth),
            "array" => new JArray(Enumerable.Range(0, depth > DeepestOfItsOwn ? 0 : random.Next(3)).Select(_ => Of(schema["items"], depth + 1))),
            "integer" => random.Next((int?)schema["minimum"] ?? 0, Math.Max((int?)schema["minimum"] ?? 0, Math.Min((int?)schema["maximum"] ?? 100, 1000)) + 1),
            "number" => Math.Round(random.NextDouble() * 100, 2),
            "boolean" => In(50),
            "null" => JValue.CreateNull(),
            _ => TextLike((string?)schema["format"], schema),
        };
    }

    private string? TypeOf(JObject schema) => schema["type"] switch
    {
        JArray { Count: > 0 } types => (string?)One<JToken>([.. types]),
        JValue type => (string?)type,
        _ => schema["properties"] is null ? null : "object",
    };

    private JObject Object(JObject schema, int depth)
    {
        var made = new JObject();
        var required = (schema["required"] as JArray)?.Select(name => (string)name!).ToHashSet() ?? [];
        foreach (var property in (schema["properties"] as JObject)?.Properties() ?? [])
        {
            if ((required.Contains(property.Name) && !In(_hostility / 4)) || (depth <= DeepestOfItsOwn && In(35)))
                made[property.Name] = Of(property.Value, depth + 1);
        }
        if (In(_hostility / 2))
            made[One<string>(["version", "createdBy", "updatedAt", "attachments", "partnership", "sha256", "status", "$type", "__proto__", "ID", "", "đ"])] = Hostile(depth);
        return made;
    }

    private JToken TextLike(string? format, JObject schema) => format switch
    {
        "date" => Date(10),
        "date-time" => $"{Date(10)}T0{random.Next(10)}:00:00Z",
        "uri" or "uri-reference" => $"https://example.org/{random.Next(100)}",
        "email" => $"desk{random.Next(100)}@example.org",
        _ when ((string?)schema["pattern"])?.Contains("[0-9]{4}", StringComparison.Ordinal) == true => Date(One<int>([4, 7, 10])),
        _ when In(40) => Id(),
        _ => $"text {random.Next(1000)}",
    };

    private string Date(int length) => new DateOnly(1945 + random.Next(100), 1 + random.Next(12), 1 + random.Next(28)).ToString("O", CultureInfo.InvariantCulture)[..length];

    private JToken Hostile(int depth) => random.Next(12) switch
    {
        0 => JValue.CreateNull(),
        1 => In(50),
        2 => new JValue(One<long>([0, -1, 1, int.MaxValue, long.MaxValue, long.MinValue])),
        3 => new JRaw(One<string>(["1e308", "-1e309", "123456789012345678901234567890", "0.1", "1E400", "-0", "1.0000000000000000000000001"])),
        4 => new JArray(),
        5 => new JObject(),
        6 => new JArray(Enumerable.Repeat<object>("x", One<int>([1, 101, 2000]))),
        7 => Deep(One<int>([3, 60, 200])),
        8 when depth < 3 => new JObject { [Text()] = Hostile(depth + 1) },
        _ => Text(),
    };

    private static JToken Deep(int depth) => Enumerable.Range(0, depth).Aggregate((JToken)"x", (inner, level) => level % 2 == 0 ? new JArray(inner) : new JObject { ["en"] = inner });
}
