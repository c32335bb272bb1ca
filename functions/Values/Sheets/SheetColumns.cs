namespace BangGiao.Values.Sheets;

/// <summary>The letters of columns: A to Z, then AA.</summary>
public static class SheetColumns
{
    /// <summary>The maximum number of columns of a sheet.</summary>
    public const int Most = 16_384;

    /// <summary>The letters of a column; the first is 0.</summary>
    public static string NameOf(int place)
    {
        var letter = ((char)('A' + place % 26)).ToString();
        return place < 26 ? letter : NameOf(place / 26 - 1) + letter;
    }

    /// <summary>The place of the column in an address such as <c>AB12</c>, from 0; null when it is none.</summary>
    public static int? PlaceOf(ReadOnlySpan<char> address)
    {
        var place = 0;
        foreach (var letter in address)
        {
            if (letter is not (>= 'A' and <= 'Z'))
                break;
            place = place * 26 + (letter - 'A' + 1);
            if (place > Most)
                return null;
        }
        return place == 0 ? null : place - 1;
    }
}
