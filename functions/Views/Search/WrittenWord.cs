namespace BangGiao.Views.Search;

/// <summary>A word as it stands in a text.</summary>
/// <param name="Term">The word folded (see <see cref="Values.Languages.TextFolding"/>): what is matched.</param>
/// <param name="Start">Where it begins, in UTF-16 code units, as JavaScript counts.</param>
/// <param name="Length">How many code units it has, the marks on its letters included.</param>
public readonly record struct WrittenWord(string Term, int Start, int Length)
{
    /// <summary>Where it ends: the code unit after its last one.</summary>
    public int End => Start + Length;
}
