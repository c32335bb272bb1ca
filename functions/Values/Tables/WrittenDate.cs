using System.Globalization;
using System.Text.RegularExpressions;

namespace BangGiao.Values.Tables;

/// <summary>A date as people write it in a cell: <c>2/9/1945</c>, <c>02-09-1945</c>, <c>9/1945</c>, <c>1945/09/02</c>.</summary>
/// <param name="First">The first number before the year; 0 when there is only one.</param>
/// <param name="Second">The number next to the year.</param>
/// <param name="Year">The year.</param>
internal readonly partial record struct WrittenDate(int First, int Second, int Year)
{
    /// <summary>Reads a cell; null when it has no such date.</summary>
    public static WrittenDate? Read(string cell)
    {
        var match = Form().Match(cell);
        return match.Success ? new(Number(match, "first"), Number(match, "second"), Number(match, "year")) : null;
    }

    /// <summary>Whether the two numbers tell their order: 31 is no month.</summary>
    public DateOrder Order => First > 12 && Second <= 12 ? DateOrder.Dmy
        : Second > 12 && First is > 0 and <= 12 ? DateOrder.Mdy
        : DateOrder.Auto;

    /// <summary>Whether the day and the month are the same number, or there is no day.</summary>
    public bool IsClear => First == 0 || First == Second;

    /// <summary>The date in ISO 8601; it may be none of the calendar, which the field's own rule then says.</summary>
    public string Iso(DateOrder order)
    {
        var (day, month) = order == DateOrder.Mdy ? (Second, First) : (First, Second);
        return First == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Second:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}");
    }

    /// <summary>A date that begins with the year, in ISO 8601; the cell as it is otherwise.</summary>
    /// <remarks>A time of midnight, which programs add to a day, is left out.</remarks>
    public static string YearFirst(string cell)
    {
        var match = YearFirstForm().Match(cell);
        return match.Success
            ? string.Create(CultureInfo.InvariantCulture, $"{Number(match, "year"):0000}-{Number(match, "second"):00}-{Number(match, "first"):00}")
            : cell;
    }

    private static int Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<first>[0-9]{1,2})[/.\-])?(?<second>[0-9]{1,2})[/.\-](?<year>[0-9]{4})(?: 0?0:00(?::00)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<year>[0-9]{4})[/.\-](?<second>[0-9]{1,2})[/.\-](?<first>[0-9]{1,2})(?:[ T]0?0:00(?::00)?Z?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirstForm();
}
