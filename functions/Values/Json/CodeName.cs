using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BangGiao.Values.Json;

/// <summary>
/// Converts between enum values and their codes: the names in snake case, for example <c>comprehensive_strategic</c> for
/// <c>ComprehensiveStrategic</c>.
/// </summary>
public static class CodeName
{
    private static readonly ConcurrentDictionary<Type, Codes> Known = new();

    private sealed record Codes(IReadOnlyList<string> Names, Dictionary<string, Enum> Values, Dictionary<Enum, string> NameOf);

    /// <summary>The code of a declared value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enum declares no such value.</exception>
    public static string Of(Enum value) => CodesOf(value.GetType()).NameOf.TryGetValue(value, out var name)
        ? name
        : throw new ArgumentOutOfRangeException(nameof(value), value, "The enum declares no such value.");

    /// <summary>The codes of the enum, in the order of declaration.</summary>
    public static IReadOnlyList<string> All(Type enumType) => CodesOf(enumType).Names;

    /// <summary>The form of a field of this enum, as the predicate of an error message.</summary>
    public static string Requirements(Type enumType) => Requirements(All(enumType));

    /// <summary>The form of a field that has one of some codes, as the predicate of an error message.</summary>
    public static string Requirements(IEnumerable<string> codes) =>
        string.Join(", ", codes) is { Length: > 0 } all ? $"must be one of {all}" : "must be left out: the owner's profile has no codes for it";

    /// <summary>Parses a code exactly, with case. Numbers and lists are refused.</summary>
    public static bool TryParse(Type enumType, string? code, [NotNullWhen(true)] out Enum? value)
    {
        value = null;
        return code is not null && CodesOf(enumType).Values.TryGetValue(code, out value);
    }

    /// <inheritdoc cref="TryParse(Type, string?, out Enum?)"/>
    public static bool TryParse<T>(string? code, out T value)
        where T : struct, Enum
    {
        var isCode = TryParse(typeof(T), code, out var boxed);
        value = isCode ? (T)boxed! : default;
        return isCode;
    }

    private static Codes CodesOf(Type enumType) => Known.GetOrAdd(enumType, Read);

    private static Codes Read(Type enumType)
    {
        var values = enumType.GetFields()
            .Where(field => field.IsLiteral)
            .Select(field => (Name: SnakeCase(field.Name), Value: (Enum)field.GetValue(null)!))
            .ToList();
        return new Codes(
            [.. values.Select(code => code.Name)],
            values.ToDictionary(code => code.Name, code => code.Value, StringComparer.Ordinal),
            values.DistinctBy(code => code.Value).ToDictionary(code => code.Value, code => code.Name));
    }

    private static string SnakeCase(string name)
    {
        var code = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && StartsWord(name, i))
                code.Append('_');
            code.Append(char.ToLowerInvariant(name[i]));
        }

        return code.ToString();
    }

    private static bool StartsWord(string name, int at) =>
        !char.IsAsciiLetterUpper(name[at - 1]) || (at + 1 < name.Length && char.IsAsciiLetterLower(name[at + 1]));
}
