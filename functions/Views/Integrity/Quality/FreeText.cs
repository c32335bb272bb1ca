namespace BangGiao.Views.Integrity.Quality;

/// <summary>Selects the texts that people worded freely, and leaves out ids, authors, sources and references.</summary>
internal static class FreeText
{
    // Longer texts are sentences and not names.
    private const int MostCharacters = 100;
    private static readonly string[] Formal = ["id", "source", "sources", "createdBy", "updatedBy"];

    /// <summary>The short texts of a record that are not in a particular language.</summary>
    public static IEnumerable<(RecordValue Value, string Text)> In(MeasuredRecord record)
    {
        var references = record.Collection.ReferenceFieldsOf(record.Stored).Select(reference => reference.Pointer).ToHashSet(StringComparer.Ordinal);
        foreach (var value in record.Values)
        {
            if (value.Value is string { Length: > 0 and <= MostCharacters } text
                && !Formal.Any(value.IsBelow)
                && !value.Path.EndsWith(".source.url", StringComparison.Ordinal)
                && !value.Path.EndsWith(".source.note", StringComparison.Ordinal)
                && !references.Contains(value.Pointer))
                yield return (value, text);
        }
    }
}
