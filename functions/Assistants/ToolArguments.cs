using System.Text.Json;
using BangGiao.Registry.Decisions;
using BangGiao.Values.Json;
using BangGiao.Web.Http;

namespace BangGiao.Assistants;

/// <summary>Turns the arguments of a tool into the parameters of its operation, which checks their values.</summary>
internal static class ToolArguments
{
    /// <summary>The parameters by name. A list becomes a text with commas.</summary>
    /// <exception cref="RefusedException">400: an argument is unknown, missing, or neither a text, a number, a Boolean nor a list of them.</exception>
    public static IReadOnlyDictionary<string, string> Of(AssistantTool tool, IEnumerable<KeyValuePair<string, JsonElement>> given)
    {
        var (parameters, errors) = (new SortedDictionary<string, string>(StringComparer.Ordinal), new List<ParameterError>());
        foreach (var (name, value) in given.Where(pair => pair.Value.ValueKind is not JsonValueKind.Null))
        {
            if (!tool.Parameters.Contains(name))
                errors.Add(new(name, $"is not an argument of {tool.Name}: {NearestName.Advice(name, [.. tool.Parameters.Order(StringComparer.Ordinal)])}"));
            else if (Text(value) is { } text)
                parameters[name] = text;
            else
                errors.Add(new(name, "must be a text, a number, true or false, or a list of them"));
        }
        if (tool.Path.Contains("{id}", StringComparison.Ordinal) && parameters.GetValueOrDefault("id", "") is var id && id.Length is 0 or > Parameters.MostCharacters)
            errors.Add(new("id", $"is needed: the id of the record, of 1 to {Parameters.MostCharacters} characters"));
        return errors.Count == 0
            ? parameters
            : throw new RefusedException(new(RefusalKind.Malformed, $"The arguments of {tool.Name} are invalid: see the errors.") { Parameters = errors });
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(One).ToList() is var all && all.All(one => one is not null) ? string.Join(',', all) : null,
        _ => One(value),
    };

    private static string? One(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
