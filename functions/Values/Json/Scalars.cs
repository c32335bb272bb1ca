using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using BangGiao.Values.Dates;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>The scalar types of records. Values are not converted between JSON types.</summary>
internal static class Scalars
{
    private static readonly FrozenDictionary<Type, Scalar> BuiltIn = new Dictionary<Type, Scalar>
    {
        [typeof(string)] = new(FieldKind.Text, Text),
        [typeof(bool)] = new(FieldKind.Boolean, Boolean),
        [typeof(int)] = new(FieldKind.Integer, token => Integer<int>(token, value => (int)value)),
        [typeof(long)] = new(FieldKind.Integer, token => Integer<long>(token, value => (long)value)),
        [typeof(double)] = new(FieldKind.Number, token => Number(token, value => value)),
        [typeof(decimal)] = new(FieldKind.Number, token => Number(token, value => (decimal)value)),
        [typeof(PartialDate)] = Parsed<PartialDate>(FieldKind.PartialDate, PartialDate.TryParse, PartialDate.Requirements),
        [typeof(DateOnly)] = Parsed<DateOnly>(FieldKind.Date, IsoDate.TryParse, IsoDate.Requirements),
        [typeof(DateTimeOffset)] = Parsed<DateTimeOffset>(FieldKind.Instant, Instant.TryParse, Instant.Requirements),
    }.ToFrozenDictionary();

    private static readonly ConcurrentDictionary<Type, Scalar?> Others = new();

    private delegate bool Parser<T>(string? text, out T value);

    /// <summary>The scalar of a non-nullable type; null when it is not a scalar type.</summary>
    public static Scalar? Find(Type type) => BuiltIn.GetValueOrDefault(type) ?? Others.GetOrAdd(type, FindOther);

    private static Scalar? FindOther(Type type)
    {
        if (type.IsEnum)
            return new Scalar(FieldKind.Code, token => Code(token, type));
        if (ListedCodeConverter.IsListed(type))
            return new Scalar(FieldKind.Code, token => Listed(token, type));
        // A type with its own converter, such as an id, is a text that the converter checks.
        return type.GetCustomAttribute<JsonConverterAttribute>() is null
            ? null
            : new Scalar(FieldKind.Text, token => Converted(token, type));
    }

    private static Reading Text(JToken token)
    {
        if (token.Type != JTokenType.String)
            return Reading.Refused(JsonKinds.Expected("text", token));
        var text = (string)token!;
        return WellFormed.Fault(text) is { } fault ? Reading.Refused(fault) : Reading.Of(text);
    }

    private static Reading Boolean(JToken token) => token.Type == JTokenType.Boolean
        ? Reading.Of((bool)token)
        : Reading.Refused(JsonKinds.Expected("true or false", token));

    private static Reading Integer<T>(JToken token, Func<BigInteger, T> convert)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (token.Type is not (JTokenType.Integer or JTokenType.Float))
            return Reading.Refused(JsonKinds.Expected("a whole number", token));
        var value = ((JValue)token).Value switch
        {
            BigInteger big => big,
            double number when double.IsInteger(number) => new BigInteger(number),
            double => (BigInteger?)null,
            decimal number => decimal.IsInteger(number) ? new BigInteger(number) : null,
            var other => new BigInteger(Convert.ToInt64(other, CultureInfo.InvariantCulture)),
        };
        if (value is null)
            return Reading.Refused("must be a whole number");
        var inRange = value >= BigInteger.CreateChecked(T.MinValue) && value <= BigInteger.CreateChecked(T.MaxValue);
        return inRange ? Reading.Of(convert(value.Value)) : Reading.Refused($"must be a whole number from {T.MinValue} to {T.MaxValue}");
    }

    private static Reading Number<T>(JToken token, Func<double, T> convert)
        where T : struct
    {
        if (token.Type is not (JTokenType.Integer or JTokenType.Float))
            return Reading.Refused(JsonKinds.Expected("a number", token));
        try
        {
            return Reading.Of(convert((double)token));
        }
        catch (OverflowException)
        {
            return Reading.Refused("must be a smaller number");
        }
    }

    private static Scalar Parsed<T>(FieldKind kind, Parser<T> parse, string requirements)
        where T : struct =>
        new(kind, token => token.Type == JTokenType.String && parse((string?)token, out var value)
            ? Reading.Of(value)
            : Reading.Refused(requirements));

    private static Reading Code(JToken token, Type type) =>
        token.Type == JTokenType.String && CodeName.TryParse(type, (string?)token, out var value)
            ? Reading.Of(value)
            : Reading.Refused(CodeName.Requirements(type));

    private static Reading Listed(JToken token, Type type) => token.Type == JTokenType.String && ListedCodeConverter.IsCode((string?)token)
        ? Reading.Of(ListedCodeConverter.Make(type, (string)token!))
        : Reading.Refused(ListedCodeConverter.Requirements);

    private static Reading Converted(JToken token, Type type)
    {
        try
        {
            return Reading.Of(token.ToObject(type, RecordJson.Serializer)!);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentException)
        {
            return Reading.Refused(fault.Message.TrimEnd('.'));
        }
    }
}

/// <summary>The kind and the reader of one scalar type.</summary>
internal sealed record Scalar(FieldKind Kind, Func<JToken, Reading> Read);

/// <summary>The result of reading a token: a value, or an error as the predicate of a sentence.</summary>
internal readonly record struct Reading(object? Value, string? Fault)
{
    public static Reading Of(object value) => new(value, null);

    public static Reading Refused(string fault) => new(null, fault);
}
