using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>Complete: the record has every field that its collection expects. Applies to records with expected fields.</summary>
internal sealed class HasFields : RecordRule
{
    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Complete;

    /// <inheritdoc/>
    public override string Id => "complete.fields";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Collection.ExpectedFieldsOf(record.Stored).Count > 0;

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope)
    {
        var body = record.Stored.ToJson();
        var missing = record.Collection.ExpectedFieldsOf(record.Stored).Select(FieldPath.Parse).Where(field => IsEmpty(field.Select(body))).ToList();
        return missing.Count == 0
            ? null
            : new(JsonPointers.From(missing[0].Members), missing.Count == 1 ? "is missing" : $"is missing, and {string.Join(", ", missing.Skip(1))}");
    }

    private static bool IsEmpty(JToken? value) => value switch
    {
        null or JContainer { Count: 0 } => true,
        JValue { Type: JTokenType.String } text => string.IsNullOrWhiteSpace((string?)text),
        _ => false,
    };
}
