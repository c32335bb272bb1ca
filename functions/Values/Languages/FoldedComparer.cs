namespace BangGiao.Values.Languages;

/// <summary>Compares texts as people take them to be the same: folded with <see cref="TextFolding.Fold"/>.</summary>
public sealed class FoldedComparer : IEqualityComparer<string>
{
    /// <summary>The only instance.</summary>
    public static FoldedComparer Instance { get; } = new();

    private FoldedComparer()
    {
    }

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) =>
        string.Equals(x, y, StringComparison.Ordinal) || (x is not null && y is not null && TextFolding.Fold(x) == TextFolding.Fold(y));

    /// <inheritdoc/>
    public int GetHashCode(string obj) => StringComparer.Ordinal.GetHashCode(TextFolding.Fold(obj));
}
