using BangGiao.Records.Model;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Views.Briefs;

/// <summary>Numbers the sources of a brief in the order of their first mention. A source has one number.</summary>
/// <param name="recordText">The text for a fact whose only source is the registry's own record.</param>
internal sealed class BriefFootnotes(Func<StoredRecord, string> recordText)
{
    private readonly Dictionary<(string? Url, string Text), Footnote> _bySource = [];

    public IReadOnlyList<Footnote> All => [.. _bySource.Values];

    /// <summary>The number of a fact's source, or of the record itself if it has no source.</summary>
    public int Of(Source? source, StoredRecord record) => source is { Url: null, Note: null } or null
        ? NumberOf(null, recordText(record))
        : NumberOf(source.Url, source.Note ?? "");

    private int NumberOf(string? url, string text)
    {
        if (!_bySource.TryGetValue((url, text), out var known))
            _bySource[(url, text)] = known = new(_bySource.Count + 1, url, text);
        return known.Number;
    }
}
