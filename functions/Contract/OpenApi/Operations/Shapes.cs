using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Contract.OpenApi.Schemas;
using BangGiao.Records.ImportExport;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>Converts shapes to schemas. A shape is JSON that looks like the answer, with the name of a type in place of each value.</summary>
/// <remarks>
/// A leaf is <c>type</c>, or <c>type?</c> if null is allowed, optionally followed by <c> = example</c> and <c>: description</c>. A type is one of the
/// words below, whole numbers in a range (<c>1..500</c>), the name of a shape, of a record or an enum of the app, several of them (<c>Country or Agency</c>), words of a closed list
/// (<c>none|region|year</c>), or <c>list of</c> one of these. A member whose name ends in <c>?</c> may be absent; <c>*</c> stands for any name,
/// <c>.</c> is the description of the whole. An object has no other members.
/// </remarks>
internal sealed partial class Shapes(SchemaBook book, IReadOnlyDictionary<string, JToken> shapes)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["text"] = """{"type":"string"}""",
        ["uri"] = """{"type":"string","format":"uri"}""",
        ["path"] = """{"type":"string","format":"uri-reference"}""",
        ["date"] = """{"type":"string","format":"date"}""",
        ["partialDate"] = """{"type":"string","pattern":"^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"}""",
        ["instant"] = """{"type":"string","format":"date-time"}""",
        ["boolean"] = """{"type":"boolean"}""",
        ["number"] = """{"type":"number"}""",
        ["integer"] = """{"type":"integer"}""",
        ["count"] = """{"type":"integer","minimum":0}""",
        ["version"] = """{"type":"integer","format":"int64","minimum":0,"description":"The registry's version that the answer is of."}""",
        ["lang"] = """{"type":"string","enum":["en","vi","ar"],"description":"The language of the texts."}""",
        ["dir"] = """{"type":"string","enum":["ltr","rtl"],"description":"In which direction they run."}""",
        ["binary"] = """{"type":"string","format":"binary"}""",
        ["object"] = """{"type":"object","additionalProperties":true}""",
        ["any"] = "{}",
        ["corrections"] = $$"""{"type":"string","maxLength":{{ImportCorrections.MostCharacters}}}""",
    };

    private readonly Dictionary<string, Type> _types = typeof(Shapes).Assembly.GetTypes()
        .Where(type => !type.IsNested && !type.IsGenericType && type is { IsInterface: false })
        .GroupBy(SchemaBook.NameOf)
        .Select(group => (group.Key, Types: group.Count() == 1 ? [.. group] : group.Where(type => type.Name != group.Key).ToList()))
        .Where(group => group.Types.Count == 1)
        .ToDictionary(group => group.Key, group => group.Types[0], StringComparer.Ordinal);

    /// <summary>The schema of a shape.</summary>
    /// <exception cref="InvalidOperationException">The shape names an unknown type.</exception>
    public JObject Of(JToken shape, SchemaUse use = SchemaUse.Read) => shape switch
    {
        JArray { Count: 1 } list => new() { ["type"] = "array", ["items"] = Of(list[0]) },
        JObject members => Object(members),
        _ => Leaf((string)shape!, use),
    };

    /// <summary>The schema of a leaf, with its example and description.</summary>
    public JObject Leaf(string leaf, SchemaUse use = SchemaUse.Read)
    {
        var parts = Parts().Match(leaf);
        var schema = Typed(parts.Groups["type"].Value, use);
        if (parts.Groups["null"].Success)
            schema = SchemaBook.OrNull(schema);
        if (parts.Groups["text"] is { Success: true, Value: var text })
            schema["description"] = text;
        if (parts.Groups["example"] is { Success: true, Value: var example })
            schema["example"] = (schema["type"]?.Type == JTokenType.String ? (string?)schema["type"] : null) is "integer" or "number" or "boolean" ? JToken.Parse(example) : example;
        return schema;
    }

    private JObject Typed(string type, SchemaUse use)
    {
        if (type.StartsWith("list of ", StringComparison.Ordinal))
            return new() { ["type"] = "array", ["items"] = Typed(type["list of ".Length..], use) };
        if (type.Contains(" or ", StringComparison.Ordinal))
            return new() { ["anyOf"] = new JArray(type.Split(" or ").Select(one => Typed(one, use))) };
        if (type.Contains('|', StringComparison.Ordinal))
            return new() { ["type"] = "string", ["enum"] = new JArray(type.Split('|', StringSplitOptions.RemoveEmptyEntries)) };
        if (Words.TryGetValue(type, out var schema))
            return JObject.Parse(schema);
        if (Range().Match(type) is { Success: true } range)
            return new() { ["type"] = "integer", ["minimum"] = Number(range.Groups["least"]), ["maximum"] = Number(range.Groups["most"]) };
        if (shapes.TryGetValue(type, out var shape))
            return book.Named(type, () => Of(shape));
        if (book.Has(type))
            return book.Named(type, () => []);
        return _types.TryGetValue(type, out var known) ? book.Of(known, use) : throw new InvalidOperationException($"There is no shape {type}.");
    }

    private JObject Object(JObject members)
    {
        if (members["*"] is { } any)
        {
            var map = new JObject { ["type"] = "object", ["additionalProperties"] = Of(any) };
            if (members["."] is { } words)
                map["description"] = words;
            return map;
        }
        var named = members.Properties().Where(member => member.Name != ".").ToList();
        return SchemaBook.Closed(
            new JObject(named.Select(member => new JProperty(member.Name.TrimEnd('?'), Of(member.Value)))),
            named.Where(member => !member.Name.EndsWith('?')).Select(member => member.Name),
            (string?)members["."] ?? "");
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<least>[0-9]+)\.\.(?<most>[0-9]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<type>[^:=?]+?)(?<null>\?)?( = (?<example>\S+?))?(: (?<text>.*))?$", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Parts();
}
