namespace BangGiao.Values.Sheets;

/// <summary>The names of sheets, as spreadsheets allow them: at most 31 characters, none of <c>[]:*?/\</c>, no apostrophe at an end, each once.</summary>
internal static class SheetNames
{
    private const int MostCharacters = 31;
    private const string Refused = "[]:*?/\\";

    public static string Of(IReadOnlyList<SheetTable> sheets, int place)
    {
        var name = Safe(sheets[place].Name);
        var isTaken = sheets.Take(place).Any(other => Safe(other.Name).Equals(name, StringComparison.OrdinalIgnoreCase));
        return isTaken ? $"{name[..Math.Min(name.Length, MostCharacters - 3)]} {place + 1}" : name;
    }

    private static string Safe(string name)
    {
        var safe = string.Concat(name.Select(unit => Refused.Contains(unit, StringComparison.Ordinal) || char.IsControl(unit) ? ' ' : unit)).Trim('\'', ' ');
        return safe.Length switch
        {
            0 => "1",
            > MostCharacters => safe[..MostCharacters],
            _ => safe,
        };
    }
}
