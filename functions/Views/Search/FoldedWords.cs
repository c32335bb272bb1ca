using System.Collections.Concurrent;

namespace BangGiao.Views.Search;

/// <summary>The words of records that are read together. Each is folded once, and each term is in memory once.</summary>
internal sealed class FoldedWords
{
    // Longer words are rarely written twice.
    private const int Longest = 40;

    private readonly ConcurrentDictionary<string, string[]> _termsOfRuns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _found;

    public FoldedWords() => _found = _termsOfRuns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The terms of a text, in its order.</summary>
    public string[] TermsOf(string text)
    {
        var terms = new List<string>();
        foreach (var run in WrittenWords.RunsOf(text))
            terms.AddRange(OfRun(text.AsSpan(run)));
        return [.. terms];
    }

    private string[] OfRun(ReadOnlySpan<char> run)
    {
        if (run.Length > Longest)
            return Fold(run.ToString());
        return _found.TryGetValue(run, out var known) ? known : _termsOfRuns.GetOrAdd(run.ToString(), Fold);
    }

    private string[] Fold(string run) => [.. WrittenWords.TermsOf(run).Select(term => _terms.GetOrAdd(term, term))];
}
