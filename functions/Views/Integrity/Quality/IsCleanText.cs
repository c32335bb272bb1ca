using System.Text;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Clean: texts are composed (Unicode NFC) and have no white space around them, so that equal ones are equal. Applies to every record.</summary>
internal sealed class IsCleanText : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Clean;

    /// <inheritdoc/>
    public override string Id => "clean.text";

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) => record.Values
        .SelectMany(TextsOf, (value, text) => (value.Pointer, Fault: FaultOf(text)))
        .Where(found => found.Fault is not null)
        .Select(found => new FieldError(found.Pointer, found.Fault!))
        .FirstOrDefault();

    private static IEnumerable<string> TextsOf(RecordValue value) => value.Value switch
    {
        string text => [text],
        LocalizedText texts => texts.All,
        _ => [],
    };

    private static string? FaultOf(string text) => text.Trim().Length < text.Length
        ? "has white space around it"
        : text.IsNormalized(NormalizationForm.FormC) ? null : "is not composed (Unicode NFC)";
}
