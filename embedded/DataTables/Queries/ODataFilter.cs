using System.Globalization;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Queries;

/// <summary>Puts values into a filter as literals of their types.</summary>
internal static class ODataFilter
{
    public static string Of(FormattableString filter)
    {
        if (filter is null)
            return null;
        var literals = filter.GetArguments().Select(Literal).ToArray<object>();
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object value, int index) => value switch
    {
        null => "null",
        string text => ODataText.Quoted(text),
        char letter => ODataText.Quoted(letter.ToString()),
        bool flag => flag ? "true" : "false",
        sbyte or byte or short or ushort or int => Invariant(value),
        uint or long or ulong => Invariant(value) + "L",
        float or double or decimal => Invariant(value),
        Guid id => $"guid'{id}'",
        DateTime time => Date(time.ToUniversalTime()),
        DateTimeOffset instant => Date(instant.UtcDateTime),
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToMemory().Span)}'",
        _ => throw new ArgumentException($"Unable to convert argument {index} from type {value.GetType()} to an OData literal."),
    };

    private static string Invariant(object value) => Convert.ToString(value, CultureInfo.InvariantCulture);

    private static string Date(DateTime utc) => $"datetime'{utc.ToString("O", CultureInfo.InvariantCulture)}'";
}
