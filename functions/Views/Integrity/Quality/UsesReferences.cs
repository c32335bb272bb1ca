using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Unified: a record that is meant is named by its id. It fails when a short text is the title of a record that it does not name, in a
/// collection that records of its own collection name. Applies to records with such a text, where their collection names records at all.
/// </summary>
internal sealed class UsesReferences : QualityRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Unified;

    /// <inheritdoc/>
    public override string Id => "unified.references";

    /// <inheritdoc/>
    public override IEnumerable<Verdict> Judge(QualityScope scope)
    {
        var titles = scope.Records.SelectMany(TitlesOf).ToLookup(pair => pair.Title, pair => pair.Key, StringComparer.Ordinal);
        foreach (var ofOne in scope.Records.GroupBy(record => record.Collection))
        {
            var targets = ofOne.SelectMany(record => ofOne.Key.ReferencesOf(record.Stored)).Select(key => key.Collection).ToHashSet(StringComparer.Ordinal);
            foreach (var record in ofOne.Where(record => targets.Count > 0 && FreeText.In(record).Any()))
                yield return new(record.Key, FaultOf(record, titles, targets));
        }
    }

    private static FieldError? FaultOf(MeasuredRecord record, ILookup<string, RecordKey> titles, HashSet<string> targets)
    {
        var named = record.Collection.ReferencesOf(record.Stored).Append(record.Key).ToHashSet();
        foreach (var (value, text) in FreeText.In(record))
        {
            var meant = titles[TextFolding.Fold(text)].Where(key => targets.Contains(key.Collection)).ToList();
            if (meant.Count > 0 && !meant.Exists(named.Contains))
                return new(value.Pointer, $"is the title of {meant[0]}, which the record does not name");
        }
        return null;
    }

    private static IEnumerable<(string Title, RecordKey Key)> TitlesOf(MeasuredRecord record) =>
        record.Collection.TitleOf(record.Stored)?.All.Select(TextFolding.Fold).Distinct().Select(title => (title, record.Key)) ?? [];
}
