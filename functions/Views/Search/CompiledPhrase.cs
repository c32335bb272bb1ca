namespace BangGiao.Views.Search;

/// <summary>A phrase, resolved to the terms of one segment.</summary>
/// <param name="Words">The terms that match each of its words.</param>
/// <param name="CountryIds">The countries whose names contain the phrase.</param>
internal sealed record CompiledPhrase(IReadOnlyList<TermSet> Words, IReadOnlySet<string> CountryIds)
{
    /// <summary>Understands a phrase.</summary>
    public static CompiledPhrase Of(TermTable terms, SearchPhrase phrase, IReadOnlySet<string> countryIds) =>
        new([.. phrase.Words.Select(terms.Find)], countryIds);

    /// <summary>Whether a record matches: in one field and in order, or by the name of a country that it is about.</summary>
    public bool IsIn(IndexedRecord record)
    {
        if (Names(record))
            return true;
        foreach (var field in record.Fields)
        {
            if (IsIn(record.WordsOf(field)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the phrase is in the name of a country that a record is about.</summary>
    public bool Names(IndexedRecord record)
    {
        foreach (var id in record.CountryIds)
        {
            if (CountryIds.Contains(id))
                return true;
        }

        return false;
    }

    /// <summary>Whether a sequence of terms contains the phrase.</summary>
    public bool IsIn(ReadOnlySpan<int> terms)
    {
        for (var start = 0; start + Words.Count <= terms.Length; start++)
        {
            if (StandsAt(terms[start..]))
                return true;
        }

        return false;
    }

    private bool StandsAt(ReadOnlySpan<int> terms)
    {
        for (var word = 0; word < Words.Count; word++)
        {
            if (Words[word].Match(terms[word]) == WordMatch.None)
                return false;
        }

        return true;
    }
}
