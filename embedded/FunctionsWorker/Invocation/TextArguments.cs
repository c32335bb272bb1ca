using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>The types that text converts to, and how: dates by the current culture, numbers and booleans as JSON writes them.</summary>
internal static class TextArguments
{
    private static readonly Dictionary<Type, Func<ParameterInfo, object>> ByType = Kinds();

    public static bool Supports(Type type) => ByType.ContainsKey(type);

    /// <summary>A <see cref="TextArgument{T}"/> of the parameter's type.</summary>
    public static bool TryCreate(ParameterInfo parameter, [NotNullWhen(true)] out object? argument)
    {
        argument = ByType.TryGetValue(parameter.ParameterType, out var create) ? create(parameter) : null;
        return argument is not null;
    }

    private static Dictionary<Type, Func<ParameterInfo, object>> Kinds()
    {
        var kinds = new Dictionary<Type, Func<ParameterInfo, object>>
        {
            [typeof(string)] = parameter => new TextArgument<string>(parameter, text => text),
        };
        Add(kinds, text => Guid.Parse(text));
        Add(kinds, text => DateTime.Parse(text, CultureInfo.CurrentCulture));
        Add(kinds, text => DateTimeOffset.Parse(text, CultureInfo.CurrentCulture));
        Add(kinds, FromJson<int>);
        Add(kinds, FromJson<long>);
        Add(kinds, FromJson<double>);
        Add(kinds, FromJson<decimal>);
        Add(kinds, FromJson<bool>);
        return kinds;
    }

    private static void Add<T>(Dictionary<Type, Func<ParameterInfo, object>> kinds, Func<string, T> convert)
        where T : struct
    {
        kinds[typeof(T)] = parameter => new TextArgument<T>(parameter, convert);
        kinds[typeof(T?)] = parameter => new TextArgument<T?>(parameter, text => convert(text));
    }

    private static T FromJson<T>(string text) => JsonSerializer.Deserialize<T>(text)!;
}
