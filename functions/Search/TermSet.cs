namespace BangGiao.Search;

/// <summary>The terms of a segment that answer to one searched word, by their numbers.</summary>
internal sealed class TermSet
{
    private readonly HashSet<int> _whole = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>All of them.</summary>
    public IEnumerable<int> All => _whole.Concat(_begun.Where(term => !_whole.Contains(term)));

    /// <summary>How a term answers.</summary>
    public WordMatch Match(int term) => _whole.Contains(term) ? WordMatch.Whole : _begun.Contains(term) ? WordMatch.Beginning : WordMatch.None;

    /// <summary>Adds a term.</summary>
    public void Add(int term, WordMatch match) => (match == WordMatch.Whole ? _whole : _begun).Add(term);
}
