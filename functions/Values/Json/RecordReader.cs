using System.Globalization;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Values.Json;

/// <summary>Reads one body as a record type and collects all errors.</summary>
/// <param name="allowUnknownMembers">Whether members that the type does not have are ignored.</param>
/// <param name="codesOf">Gives the codes that a type of <see cref="IListedCode"/> may have; null for any.</param>
internal sealed class RecordReader(bool allowUnknownMembers, Func<Type, IReadOnlyList<string>?>? codesOf = null)
{
    private const string Required = "is required";

    private readonly List<FieldError> _errors = [];
    private readonly List<string> _path = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Reads one value of a stored body. Unknown members are ignored.</summary>
    /// <returns>False when there are errors.</returns>
    public static bool TryRead(ValueShape shape, JToken token, out object? value)
    {
        var reader = new RecordReader(allowUnknownMembers: true);
        value = reader.ReadValue(shape, token);
        return reader._errors.Count == 0;
    }

    /// <summary>The record; null when there are errors.</summary>
    public object? Read(Type type, JObject body)
    {
        var shape = RecordShape.Of(type);
        RefuseUnknown(body, shape);
        var values = new object?[shape.Members.Count];
        foreach (var member in shape.Members)
            values[member.Place] = ReadMember(member, body);
        return _errors.Count == 0 ? shape.Make(values) : null;
    }

    private object? ReadMember(RecordMember member, JObject body)
    {
        var token = body[member.Name];
        if (token is not null && (token.Type != JTokenType.Null || !member.IsRequired || member.Shape.IsNullable))
            return ReadAt(member.Name, member.Shape, token);
        if (member.IsRequired)
            RefuseAt(member.Name, Required);
        return RecordShape.Absent;
    }

    private object? ReadAt(string segment, ValueShape shape, JToken token)
    {
        _path.Add(segment);
        var value = ReadValue(shape, token);
        _path.RemoveAt(_path.Count - 1);
        return value;
    }

    private object? ReadValue(ValueShape shape, JToken token)
    {
        if (token.Type == JTokenType.Null)
            return shape.IsNullable ? null : Refuse("must not be null");
        return shape.Form switch
        {
            ValueForm.Scalar => ReadScalar(shape, token),
            ValueForm.LocalizedText => token is JObject texts ? ReadTexts(texts) : Refuse(LocalizedText.Requirements),
            ValueForm.List => token is JArray list ? ReadList(shape, list) : Refuse(JsonKinds.Expected("an array", token)),
            ValueForm.Map => token is JObject map ? ReadMap(shape, map) : Refuse(JsonKinds.Expected("an object", token)),
            ValueForm.Record => token is JObject body ? Read(shape.Type, body) : Refuse(JsonKinds.Expected("an object", token)),
            ValueForm.Json => ReadJson(shape, token),
        };
    }

    private object? ReadScalar(ValueShape shape, JToken token)
    {
        if (ListedCodeConverter.IsListed(shape.Type) && codesOf?.Invoke(shape.Type) is { } codes && !(token.Type == JTokenType.String && codes.Contains((string)token!)))
            return Refuse(CodeName.Requirements(codes));
        var reading = shape.Scalar!.Read(token);
        if (reading.Fault is not null)
            return Refuse(reading.Fault);
        return reading.Value is string text ? SharedTexts.Of(text) : reading.Value;
    }

    private LocalizedText? ReadTexts(JObject body)
    {
        var before = _errors.Count;
        RefuseUnknown(body, RecordShape.Of(typeof(LocalizedText)));
        var texts = LanguageTags.All.Select(language => ReadText(language.Tag(), body)).ToArray();
        if (_errors.Count == before && texts.All(text => text is null))
            Refuse(LocalizedText.Requirements);
        return new LocalizedText { En = texts[0], Vi = texts[1], Ar = texts[2] };
    }

    private string? ReadText(string tag, JObject body)
    {
        if (body[tag] is not { Type: not JTokenType.Null } token)
            return null;
        var reading = Scalars.Find(typeof(string))!.Read(token);
        if ((reading.Fault ?? (string.IsNullOrWhiteSpace((string?)reading.Value) ? LocalizedText.TextRequirements : null)) is { } fault)
            RefuseAt(tag, fault);
        return (string?)reading.Value;
    }

    private object ReadList(ValueShape shape, JArray list) =>
        shape.ListOf([.. list.Select((token, place) => ReadAt(place.ToString(CultureInfo.InvariantCulture), shape.Element!, token))]);

    private object ReadMap(ValueShape shape, JObject body)
    {
        var type = typeof(Dictionary<,>).MakeGenericType(typeof(string), shape.Element!.StoredType);
        var map = (System.Collections.IDictionary)Activator.CreateInstance(type)!;
        foreach (var (name, token) in body)
        {
            var value = ReadAt(name, shape.Element!, token!);
            if (value is not null || shape.Element!.IsNullable)
                map[name] = value;
            if (WellFormed.Fault(name) is { } fault)
                RefuseAt(name, fault);
        }

        return map;
    }

    private object? ReadJson(ValueShape shape, JToken token)
    {
        if (shape.Type == typeof(JObject) && token is not JObject)
            return Refuse(JsonKinds.Expected("an object", token));
        if (shape.Type == typeof(JArray) && token is not JArray)
            return Refuse(JsonKinds.Expected("an array", token));
        return WellFormed.Fault(token) is { } fault ? Refuse(fault) : token.DeepClone();
    }

    private void RefuseUnknown(JObject body, RecordShape shape)
    {
        if (allowUnknownMembers)
            return;
        foreach (var (name, _) in body)
        {
            if (shape.Find(name) is null)
                RefuseAt(name, $"{NearestName.Quote(name)} is not a known field; {NearestName.Advice(name, shape.Names)}");
        }
    }

    private void RefuseAt(string segment, string detail)
    {
        _path.Add(segment);
        Refuse(detail);
        _path.RemoveAt(_path.Count - 1);
    }

    private object? Refuse(string detail)
    {
        _errors.Add(new FieldError(JsonPointers.From(_path), detail));
        return null;
    }
}
