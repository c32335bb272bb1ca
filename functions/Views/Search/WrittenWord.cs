namespace BangGiao.Views.Search;

/// <summary>A word of a text.</summary>
/// <param name="Term">The folded word (see <see cref="Values.Languages.TextFolding"/>), which is compared.</param>
/// <param name="Start">Its start in UTF-16 code units, as JavaScript counts.</param>
/// <param name="Length">Its length in code units, including the marks on its letters.</param>
public readonly record struct WrittenWord(string Term, int Start, int Length)
{
    /// <summary>The position after its last code unit.</summary>
    public int End => Start + Length;
}
