using System.Reflection;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Schemas;

/// <summary>The schemas of C# types by name, made from <see cref="RecordShape"/>, which also reads and writes the types.</summary>
/// <param name="docs">The XML documentation, for descriptions.</param>
/// <param name="vocabularies">The vocabularies of enums and of codes of the owner's lists, under whose names their labels are published.</param>
/// <param name="references">The collections of the records whose ids members hold, by type and member.</param>
internal sealed class SchemaBook(
    XmlDocs docs, IReadOnlyDictionary<Type, Vocabulary> vocabularies, IReadOnlyDictionary<(Type Type, string Member), string> references)
{
    private const string OfAnswers = "Answer";

    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JObject?> _schemas = new(StringComparer.Ordinal);

    /// <summary>The schemas made so far, by name.</summary>
    public JObject All => new(_schemas.Select(pair => new JProperty(pair.Key, pair.Value)));

    /// <summary>A reference to a schema, which is made at the first call.</summary>
    public JObject Named(string name, Func<JObject> make)
    {
        if (_schemas.TryAdd(name, null))
            _schemas[name] = make();
        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    /// <summary>Whether the schema of that name was made.</summary>
    public bool Has(string name) => _schemas.ContainsKey(name);

    /// <summary>A reference to the schema of a type.</summary>
    /// <exception cref="InvalidOperationException">Another type has the same name.</exception>
    public JObject Of(Type type, SchemaUse use = SchemaUse.Read)
    {
        if (_types.GetValueOrDefault(NameOf(type), type) is var other && other != type)
            throw new InvalidOperationException($"{type} and {other} would both have the schema {NameOf(type)}. Rename one of them.");
        _types[NameOf(type)] = type;
        if (type.IsEnum)
            return Named(NameOf(type), () => Enum(type));
        if (ListedCodeConverter.IsListed(type))
            return Named(NameOf(type), () => Listed(type, vocabularies[type]));
        if (type == typeof(LocalizedText))
            return Named("LocalizedText", () => Texts(isPatch: false));
        return use == SchemaUse.Read ? Named(NameOf(type), () => Object(type, use)) : Named(type.Name + "Body", () => Object(type, SchemaUse.Body));
    }

    /// <summary>The name of a type's schema: the type's name without the suffix Answer.</summary>
    public static string NameOf(Type type) => type.Name.EndsWith(OfAnswers, StringComparison.Ordinal) ? type.Name[..^OfAnswers.Length] : type.Name;

    /// <summary>The schema of a member, with its bounds, references and description.</summary>
    public JObject Of(RecordMember member, SchemaUse use)
    {
        var schema = Of(member.Shape, use);
        Bound((JObject?)schema["items"] ?? schema, member);
        if (use is SchemaUse.Body or SchemaUse.Patch && member.Attribute<MostItemsAttribute>() is { } most)
            schema["maxItems"] = most.Count;
        if (references.TryGetValue((member.Property.DeclaringType!, member.Name), out var collection))
            ((JObject?)schema["items"] ?? schema)["x-collection"] = collection;
        if (member.Property.GetCustomAttribute<VocabularyAttribute>() is { } listed)
            schema["x-vocabulary"] = listed.Name;
        if (use is SchemaUse.Patch || (member.Shape.IsNullable && (use is SchemaUse.Body || IsWrittenAsNull(member))))
            schema = OrNull(schema);
        if (docs.SummaryOf(member.Property) is { Length: > 0 } summary)
            schema["description"] = summary;
        return schema;
    }

    /// <summary>The schema of an object with some properties and no others.</summary>
    public static JObject Closed(JObject properties, IEnumerable<string> required, string description = "")
    {
        var schema = new JObject { ["type"] = "object" };
        if (description.Length > 0)
            schema["description"] = description;
        schema["properties"] = properties;
        var names = new JArray(required);
        if (names.Count > 0)
            schema["required"] = names;
        schema["additionalProperties"] = false;
        return schema;
    }

    /// <summary>The same schema for a patch, in which other members may only be null.</summary>
    public static JObject Removing(JObject schema)
    {
        schema["additionalProperties"] = new JObject { ["type"] = "null" };
        return schema;
    }

    /// <summary>The same schema, or null.</summary>
    public static JObject OrNull(JObject schema)
    {
        if (schema["type"] is not JValue type || schema["enum"] is not null)
            return new() { ["anyOf"] = new JArray(schema, new JObject { ["type"] = "null" }) };
        schema["type"] = new JArray(type, "null");
        return schema;
    }

    /// <summary>Whether a member is required in that use.</summary>
    public static bool IsRequired(RecordMember member, SchemaUse use) => use switch
    {
        SchemaUse.Read => !member.Shape.IsNullable || IsWrittenAsNull(member),
        SchemaUse.Body => member.IsRequired,
        _ => false,
    };

    private static void Bound(JObject schema, RecordMember member)
    {
        if (member.Attribute<CountAttribute>() is not null)
            ((JObject?)schema["additionalProperties"] ?? schema)["minimum"] = 0;
        if (member.Attribute<TextFormatAttribute>() is { } format)
            schema["format"] = format.Name;
    }

    private static bool IsWrittenAsNull(RecordMember member) => member.Attribute<WrittenAsNullAttribute>() is not null;

    /// <summary>The schema of a member's values.</summary>
    public JObject Of(ValueShape shape, SchemaUse use) => shape.Form switch
    {
        ValueForm.Scalar => shape.Type.IsEnum || ListedCodeConverter.IsListed(shape.Type) ? Of(shape.Type) : Scalar(shape),
        ValueForm.LocalizedText => use == SchemaUse.Patch ? Texts(isPatch: true) : Of(shape.Type),
        ValueForm.List => new() { ["type"] = "array", ["items"] = Of(shape.Element!, Whole(use)) },
        ValueForm.Map => new() { ["type"] = "object", ["additionalProperties"] = Of(shape.Element!, Whole(use)) },
        ValueForm.Json when shape.Type == typeof(JObject) => new() { ["type"] = "object", ["additionalProperties"] = true },
        ValueForm.Record when use == SchemaUse.Part => Named(NameOf(shape.Type) + "Part", () => Object(shape.Type, use)),
        ValueForm.Record => use == SchemaUse.Patch ? Object(shape.Type, use) : Of(shape.Type, use),
        _ => [],
    };

    private JObject Object(Type type, SchemaUse use)
    {
        var members = RecordShape.Of(type).Members;
        var properties = new JObject(members.Select(member => new JProperty(member.Name, Of(member, use))));
        var schema = Closed(properties, members.Where(member => IsRequired(member, use)).Select(member => member.Name), docs.SummaryOf(type));
        return use == SchemaUse.Patch ? Removing(schema) : schema;
    }

    private JObject Enum(Type type)
    {
        var values = type.GetFields().Where(field => field.IsLiteral);
        var schema = Codes(docs.SummaryOf(type), values.Zip(CodeName.All(type), (value, code) => (code, docs.SummaryOf(value))));
        if (vocabularies.TryGetValue(type, out var vocabulary))
            schema["x-vocabulary"] = vocabulary.Name;
        return schema;
    }

    // The codes come from the owner's profile, so the contract differs between owners.
    private JObject Listed(Type type, Vocabulary vocabulary)
    {
        var schema = Codes(vocabulary.Summary ?? docs.SummaryOf(type), vocabulary.All.Select(code => (code, vocabulary.Descriptions![code])));
        schema["x-vocabulary"] = vocabulary.Name;
        // An owner can have none, and a schema must not have an empty list of values.
        if (vocabulary.All.Count == 0)
            schema.Remove("enum");
        return schema;
    }

    private static JObject Codes(string summary, IEnumerable<(string Code, string Summary)> codes) => new()
    {
        ["type"] = "string",
        ["description"] = string.Join('\n', codes.Select(code => $"- `{code.Code}`: {code.Summary}").Prepend(summary + "\n")),
        ["enum"] = new JArray(codes.Select(code => code.Code)),
    };

    // A patch replaces a list as a whole, so its items have the schema of whole values.
    private static SchemaUse Whole(SchemaUse use) => use switch
    {
        SchemaUse.Part => SchemaUse.Read,
        SchemaUse.Patch => SchemaUse.Body,
        _ => use,
    };

    private static JObject Scalar(ValueShape shape) => shape.Scalar!.Kind switch
    {
        FieldKind.Boolean => new() { ["type"] = "boolean" },
        FieldKind.Integer => new() { ["type"] = "integer", ["format"] = shape.Type == typeof(long) ? "int64" : "int32" },
        FieldKind.Number => new() { ["type"] = "number" },
        FieldKind.Date => new() { ["type"] = "string", ["format"] = "date" },
        FieldKind.PartialDate => new() { ["type"] = "string", ["pattern"] = "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$" },
        FieldKind.Instant => new() { ["type"] = "string", ["format"] = "date-time" },
        _ => new() { ["type"] = "string" },
    };

    private static JObject Texts(bool isPatch)
    {
        var languages = LanguageTags.All.Select(LanguageTags.Tag);
        var properties = new JObject(languages.Select(tag => new JProperty(tag, isPatch ? OrNull(new() { ["type"] = "string" }) : new JObject { ["type"] = "string" })));
        var schema = Closed(properties, [], "A text for people, in at least one of the languages.");
        if (!isPatch)
            schema["minProperties"] = 1;
        return schema;
    }
}
