using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Unified: a short text has the spelling that most records of the collection use in that field. Spellings are variants if they differ in
/// case, diacritics, white space or punctuation only. Applies to records with such a text.
/// </summary>
internal sealed class IsSpelledAlike : QualityRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Unified;

    /// <inheritdoc/>
    public override string Id => "unified.spelling";

    /// <inheritdoc/>
    public override IEnumerable<Verdict> Judge(QualityScope scope)
    {
        foreach (var ofOne in scope.Records.GroupBy(record => record.Collection))
        {
            var texts = ofOne.SelectMany(record => FreeText.In(record)).ToList();
            var usual = texts
                .GroupBy(found => KeyOf(found.Value.Path, found.Text))
                .ToDictionary(spellings => spellings.Key, spellings => MostOf(spellings.Select(found => found.Text)));
            foreach (var record in ofOne.Where(record => FreeText.In(record).Any()))
                yield return new(record.Key, FaultOf(record, usual));
        }
    }

    private static FieldError? FaultOf(MeasuredRecord record, Dictionary<string, string> usual)
    {
        foreach (var (value, text) in FreeText.In(record))
        {
            if (usual[KeyOf(value.Path, text)] is var other && other != text)
                return new(value.Pointer, $"is \"{text}\", and most often \"{other}\" elsewhere");
        }
        return null;
    }

    private static string KeyOf(string path, string text) =>
        $"{path}\n{string.Concat(TextFolding.Fold(text).Where(character => !char.IsWhiteSpace(character) && !char.IsPunctuation(character)))}";

    private static string MostOf(IEnumerable<string> texts) => texts
        .CountBy(text => text)
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .First().Key;
}
