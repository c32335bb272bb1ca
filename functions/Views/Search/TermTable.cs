namespace BangGiao.Views.Search;

/// <summary>The terms of a segment in ordinal order, numbered by it, so that those with one beginning lie together.</summary>
internal sealed class TermTable
{
    private readonly string[] _terms;

    // Arabic words without what is written onto their front, in ordinal order, each with the term that it comes from.
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

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Length;

    /// <summary>The term of that number.</summary>
    public string this[int number] => _terms[number];

    /// <summary>The number of a term that is there.</summary>
    public int NumberOf(string term) => Array.BinarySearch(_terms, term, StringComparer.Ordinal);

    /// <summary>The terms that answer to a word, as <see cref="SearchWord.Match"/> says.</summary>
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
