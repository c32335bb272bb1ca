namespace BangGiao.Values.Sheets;

/// <summary>A file is no workbook, or larger than what is read.</summary>
public sealed class SheetException : Exception
{
    /// <summary>Makes the exception.</summary>
    public SheetException()
    {
    }

    /// <summary>Makes the exception with the predicate of a sentence about the file.</summary>
    public SheetException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public SheetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the file is larger than what is read, rather than malformed.</summary>
    public bool IsSize { get; init; }
}
