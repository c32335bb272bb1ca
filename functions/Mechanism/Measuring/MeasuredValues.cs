using BangGiao.Values.Json;

namespace BangGiao.Mechanism.Measuring;

/// <summary>The values of indicators: those of targets and of outcomes. Within these bounds, differences and shares can be computed.</summary>
public static class MeasuredValues
{
    private const decimal Most = 1_000_000_000_000;
    private const int MostDecimals = 6;

    /// <summary>Whether a value is within the bounds.</summary>
    public static bool IsComputable(decimal value) => Math.Abs(value) <= Most && value == Math.Round(value, MostDecimals);

    /// <summary>One error for each value outside the bounds.</summary>
    /// <param name="values">The values, each with its pointer.</param>
    public static IEnumerable<FieldError> Faults(IEnumerable<(string Pointer, decimal Value)> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Where(one => !IsComputable(one.Value)).Select(one => new FieldError(one.Pointer, "must be from -1000000000000 to 1000000000000, with at most 6 decimals"));
    }
}
