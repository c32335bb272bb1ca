using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Records.Collections;

/// <summary>Builds a record with every field of its type, for inspecting a collection's behaviour. The values have no meaning.</summary>
internal static class FullBody
{
    private const int Deepest = 4;

    /// <summary>A record of a collection with every field set.</summary>
    public static StoredRecord Stored(Collection collection) =>
        new(new(collection.Name, "x"), 1, 0, RecordJson.Write(Object(collection.StoredType, 0)));

    private static JObject Object(Type type, int depth) => new(RecordShape.Of(type).Members
        .Where(member => member.IsRequired || depth < Deepest)
        .Select(member => new JProperty(member.Name, Value(member.Shape, depth + 1))));

    private static JToken Value(ValueShape shape, int depth) => shape.Form switch
    {
        ValueForm.Scalar => Scalar(shape),
        ValueForm.LocalizedText => new JObject { ["en"] = "x" },
        ValueForm.List => new JArray(Value(shape.Element!, depth)),
        ValueForm.Record => Object(shape.Type, depth),
        _ => new JObject(),
    };

    private static JToken Scalar(ValueShape shape) => shape.Scalar!.Kind switch
    {
        FieldKind.Code => shape.Type.IsEnum ? CodeName.All(shape.Type)[0] : "x",
        FieldKind.Boolean => true,
        FieldKind.Integer or FieldKind.Number => 1,
        FieldKind.Date or FieldKind.PartialDate => "2000-01-01",
        FieldKind.Instant => "2000-01-01T00:00:00Z",
        _ => "x",
    };
}
