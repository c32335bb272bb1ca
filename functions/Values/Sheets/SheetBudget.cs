using System.Globalization;

namespace BangGiao.Values.Sheets;

/// <summary>Counts what is read of a workbook, all its sheets together, and refuses what is beyond the limits.</summary>
internal sealed class SheetBudget(SheetLimits limits)
{
    private long _cells;
    private long _characters;
    private long _sharedCharacters;

    /// <summary>Counts cells, or what takes as long to read.</summary>
    public void TakeCells(int number)
    {
        if ((_cells += number) > limits.MaxCells)
            throw TooMany(limits.MaxCells, "cells, empty ones included");
    }

    /// <summary>Counts the text of a cell.</summary>
    public void TakeText(string? text)
    {
        if ((_characters += text?.Length ?? 0) > limits.MaxCharacters)
            throw TooMany(limits.MaxCharacters, "characters");
    }

    /// <summary>Counts a shared text, also an empty one.</summary>
    public void TakeShared(string text)
    {
        if ((_sharedCharacters += text.Length + 1) > limits.MaxCharacters)
            throw TooMany(limits.MaxCharacters, "characters");
    }

    private static SheetException TooMany(int most, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"has more than {most} {what}")) { IsSize = true };
}
