using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>The dotted path of a field in a body, as used in queries and columns: <c>partnership.level</c>.</summary>
public sealed class FieldPath
{
    private FieldPath(IReadOnlyList<string> members) => Members = members;

    /// <summary>The member names from the outside in; never empty.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Parses names joined by single dots; no name may be empty.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FieldPath? path)
    {
        var members = text?.Split('.') ?? [""];
        path = members.Contains("") ? null : new FieldPath(members);
        return path is not null;
    }

    /// <summary>Parses a text that is known to be a path.</summary>
    /// <exception cref="FormatException">A name is empty.</exception>
    public static FieldPath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a field path.");

    /// <summary>The field's value; null when the field or an enclosing object is absent or null. Arrays are not searched.</summary>
    public JToken? Select(JObject body)
    {
        JToken? value = body;
        foreach (var member in Members)
            value = (value as JObject)?[member];
        return value is { Type: not JTokenType.Null } ? value : null;
    }

    /// <summary>Sets the field in the given body and creates missing enclosing objects.</summary>
    public void Set(JObject body, JToken value)
    {
        foreach (var member in Members.Take(Members.Count - 1))
        {
            if (body[member] is not JObject inner)
                body[member] = inner = [];
            body = inner;
        }

        body[Members[^1]] = value;
    }

    /// <summary>A new body with only these fields, in the given order. Absent fields are left out.</summary>
    public static JObject Pick(JObject body, IEnumerable<FieldPath> paths)
    {
        var picked = new JObject();
        foreach (var path in paths)
        {
            if (path.Select(body) is { } value)
                path.Set(picked, value.DeepClone());
        }

        return picked;
    }

    /// <summary>The names joined by dots.</summary>
    public override string ToString() => string.Join('.', Members);
}
