using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Clean: the collection has no equal record, which is one with the same title in some language (ignoring case and diacritics), the same
/// references, and the same dates and codes. Applies to records with a title.
/// </summary>
internal sealed class IsUnique : QualityRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Clean;

    /// <inheritdoc/>
    public override string Id => "clean.unique";

    /// <inheritdoc/>
    public override IEnumerable<Verdict> Judge(QualityScope scope)
    {
        var titled = scope.Records.Where(record => record.Collection.TitleOf(record.Stored) is not null).ToList();
        var keys = titled.SelectMany(record => KeysOf(record).Select(key => (key, record.Key))).ToLookup(pair => pair.key, pair => pair.Key);
        return titled.Select(record => new Verdict(record.Key, FaultOf(record, keys)));
    }

    private static FieldError? FaultOf(MeasuredRecord record, ILookup<string, Registry.Snapshots.RecordKey> keys)
    {
        var twins = KeysOf(record).SelectMany(key => keys[key]).Where(key => key != record.Key).Select(key => key.Id).Distinct().ToList();
        return twins.Count == 0 ? null : new("", $"says the same as {string.Join(", ", twins)}");
    }

    private static IEnumerable<string> KeysOf(MeasuredRecord record)
    {
        var own = record.Values.Where(IsOwnDateOrCode).Select(value => $"{value.Path}={value.Value}");
        var named = record.Collection.ReferencesOf(record.Stored).Select(key => key.ToString()).Order(StringComparer.Ordinal);
        var rest = string.Join('\n', own.Concat(named));
        var title = record.Collection.TitleOf(record.Stored)!;
        return LanguageTags.All
            .Where(language => title.Exactly(language) is not null)
            .Select(language => $"{record.Key.Collection}\n{language.Tag()}\n{TextFolding.Fold(title.Exactly(language)!)}\n{rest}");
    }

    // The classification is ignored, because it does not make a record a different one.
    private static bool IsOwnDateOrCode(RecordValue value) =>
        !value.Path.Contains('.', StringComparison.Ordinal)
        && value.Value is Values.Dates.PartialDate or DateOnly or Enum and not Values.Roles.Classification;
}
