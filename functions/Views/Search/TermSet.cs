namespace BangGiao.Views.Search;

/// <summary>The numbers of the terms of a segment that match one word of a query.</summary>
internal sealed class TermSet
{
    private readonly HashSet<int> _whole = [];
    private readonly HashSet<int> _begun = [];

    // Most words lie outside this range, and that check is faster than a look into the set.
    private int _least = int.MaxValue;
    private int _most = -1;

    /// <summary>All of them.</summary>
    public IEnumerable<int> All => _whole.Concat(_begun.Where(term => !_whole.Contains(term)));

    /// <summary>How a term answers.</summary>
    public WordMatch Match(int term)
    {
        if (term < _least || term > _most)
            return WordMatch.None;
        return _whole.Contains(term) ? WordMatch.Whole : _begun.Contains(term) ? WordMatch.Beginning : WordMatch.None;
    }

    /// <summary>Adds a term.</summary>
    public void Add(int term, WordMatch match)
    {
        (_least, _most) = (Math.Min(_least, term), Math.Max(_most, term));
        (match == WordMatch.Whole ? _whole : _begun).Add(term);
    }
}
