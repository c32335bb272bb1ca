using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Complete: every text in several languages has all three. Applies to records with such a text.</summary>
internal sealed class HasLanguages : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Complete;

    /// <inheritdoc/>
    public override string Id => "complete.languages";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Values.Any(value => value.Value is LocalizedText);

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope)
    {
        var missing = record.Values.Where(value => value.Value is LocalizedText).SelectMany(Missing).ToList();
        return missing.Count == 0 ? null : new(missing[0], $"is missing{Others(missing)}");
    }

    private static IEnumerable<string> Missing(RecordValue value) => LanguageTags.All
        .Where(language => ((LocalizedText)value.Value).Exactly(language) is null)
        .Select(language => $"{value.Pointer}/{language.Tag()}");

    private static string Others(List<string> missing) => missing.Count == 1 ? "" : $", and {string.Join(", ", missing.Skip(1))}";
}
