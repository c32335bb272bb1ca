using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>A field's place in a body, as it is named in queries and columns: <c>partnership.level</c>.</summary>
public sealed class FieldPath
{
    private FieldPath(IReadOnlyList<string> members) => Members = members;

    /// <summary>The member names from the body inwards; never empty.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>Reads names joined by single dots; no name may be empty.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out FieldPath? path)
    {
        var members = text?.Split('.') ?? [""];
        path = members.Contains("") ? null : new FieldPath(members);
        return path is not null;
    }

    /// <summary>As <see cref="TryParse"/>, for text that is known to be a path.</summary>
    /// <exception cref="FormatException">A name is empty.</exception>
    public static FieldPath Parse(string text) =>
        TryParse(text, out var path) ? path : throw new FormatException($"'{text}' is not a field path.");

    /// <summary>The field's value, or null when it or an object around it is absent or null. Arrays are not stepped into.</summary>
    public JToken? Select(JObject body)
    {
        JToken? value = body;
        foreach (var member in Members)
            value = (value as JObject)?[member];
        return value is { Type: not JTokenType.Null } ? value : null;
    }

    /// <summary>Sets the field in that very body, making the objects around it.</summary>
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

    /// <summary>A new body with only these fields, in the order asked; absent ones stay absent.</summary>
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
