using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Unified: a record refers to other records by id. It fails when one of its short texts is the title of a record in a collection that its
/// own collection refers to, but not a reference. Applies to records with a short text in collections with references.
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
