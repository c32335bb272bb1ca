namespace BangGiao.Views.Search;

/// <summary>The terms of a segment, numbered in ordinal order, so that the terms with a common prefix are consecutive.</summary>
internal sealed class TermTable
{
    private readonly string[] _terms;

    // The Arabic words without prefixes, in ordinal order, each with its term.
    private readonly string[] _stripped;
    private readonly int[] _strippedTerms;

    public TermTable(IEnumerable<string> terms)
    {
        _terms = [.. terms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var stripped = _terms.Index()
            .Select(term => (term.Index, Form: ArabicPrefixes.Strip(term.Item), term.Item))
            .Where(term => !ReferenceEquals(term.Form, term.Item))
            .OrderBy(term => term.Form, StringComparer.Ordinal)
            .ToList();
        _stripped = [.. stripped.Select(term => term.Form)];
        _strippedTerms = [.. stripped.Select(term => term.Index)];
    }

    /// <summary>The number of terms.</summary>
    public int Count => _terms.Length;

    /// <summary>The term of that number.</summary>
    public string this[int number] => _terms[number];

    /// <summary>The number of an existing term.</summary>
    public int NumberOf(string term) => Array.BinarySearch(_terms, term, StringComparer.Ordinal);

    /// <summary>The terms that match a word, see <see cref="SearchWord.Match"/>.</summary>
    public TermSet Find(SearchWord word)
    {
        var found = new TermSet();
        foreach (var form in word.Forms)
        {
            Find(_terms, form, word.IsPrefix, (place, match) => found.Add(place, match));
            Find(_stripped, form, word.IsPrefix, (place, match) => found.Add(_strippedTerms[place], match));
        }

        return found;
    }

    private static void Find(string[] sorted, string form, bool isPrefix, Action<int, WordMatch> add)
    {
        for (var place = FirstFrom(sorted, form); place < sorted.Length; place++)
        {
            if (sorted[place] == form)
                add(place, WordMatch.Whole);
            else if (isPrefix && sorted[place].StartsWith(form, StringComparison.Ordinal))
                add(place, WordMatch.Beginning);
            else
                break;
        }
    }

    private static int FirstFrom(string[] sorted, string form)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(sorted[middle], form) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
