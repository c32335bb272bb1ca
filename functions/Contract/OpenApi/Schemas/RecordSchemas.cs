using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using BangGiao.Values.Periods;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Schemas;

/// <summary>The schemas of a collection's records, one for each use (see <see cref="SchemaUse"/>).</summary>
internal sealed class RecordSchemas(SchemaBook book, XmlDocs docs)
{
    private const string FirstCommonField = "classification";
    private const string FieldAfterVersion = "createdAt";

    /// <summary>Adds the schemas of a collection, the page of a list included.</summary>
    public void Add(Collection collection)
    {
        var name = collection.StoredType.Name;
        book.Named(name, () => Of(collection, SchemaUse.Read));
        book.Named(name + "Part", () => Of(collection, SchemaUse.Part));
        book.Named(name + "Page", () => Page(name, collection.Filters.Any(filter => filter.Name == "period")));
        if (collection.ShownOnceMembers.Count > 0)
            book.Named(name + "Once", () => Once(collection));
        if (collection.WrittenOnlyBy is not null)
            return;
        book.Named(name + "Body", () => Of(collection, SchemaUse.Body));
        if (collection.IsIdSent)
            book.Named(name + "New", () => new() { ["allOf"] = new JArray(Ref(name + "Body")), ["required"] = new JArray("id") });
        book.Named(name + "Patch", () => Of(collection, SchemaUse.Patch));
        book.Named(name + "Row", () => Row(collection));
        book.Named(name + "Export", () => List(name + "Body", ["items", "total", "version"]));
        book.Named(name + "Import", () => new() { ["anyOf"] = new JArray(Items(name + "Row"), List(name + "Row", ["items"])) });
    }

    private JObject Of(Collection collection, SchemaUse use)
    {
        var properties = new JObject();
        var required = new List<string>();
        foreach (var member in RecordShape.Of(collection.StoredType).Members)
        {
            if (member.Name == FirstCommonField)
                AddDerived(collection, use, properties, required);
            if (member.Name == FieldAfterVersion)
                Add("version", Version(), isRequired: use == SchemaUse.Read);
            if (use is SchemaUse.Read or SchemaUse.Part && collection.WriteOnlyMembers.Contains(member.Name))
                continue;
            Add(member.Name, Property(collection, member, use), SchemaBook.IsRequired(member, use) && IsAsked(collection, member, use));
        }
        var schema = SchemaBook.Closed(properties, required, Describe(collection, use));
        return use == SchemaUse.Patch ? SchemaBook.Removing(schema) : schema;

        void Add(string name, JObject schema, bool isRequired)
        {
            properties[name] = schema;
            if (isRequired)
                required.Add(name);
        }
    }

    // A body has neither the fields that the registry sets nor the id, which is in the path or generated.
    private static bool IsAsked(Collection collection, RecordMember member, SchemaUse use) =>
        use != SchemaUse.Body || (!ReadOnlyFields.Has(collection, member.Name) && member.Name != "id");

    private JObject Property(Collection collection, RecordMember member, SchemaUse use)
    {
        var isReadOnly = ReadOnlyFields.Has(collection, member.Name);
        var below = collection.DerivedPaths.Select(FieldPath.Parse).Where(path => path.Members.Count > 1 && path.Members[0] == member.Name).ToList();
        var schema = below.Count > 0 ? Mixed(collection, member, below, use) : book.Of(member, isReadOnly ? SchemaUse.Read : use);
        if (isReadOnly)
            schema["readOnly"] = true;
        if (collection.WriteOnlyMembers.Contains(member.Name))
            schema["writeOnly"] = true;
        return schema;
    }

    // An object with stored and derived members. The derived ones come first.
    private JObject Mixed(Collection collection, RecordMember member, List<FieldPath> below, SchemaUse use)
    {
        var stored = RecordShape.Of(member.Shape.Type).Members;
        var derived = below.Select(path => (Name: path.Members[1], Member: Find(collection.DerivedType, path))).ToList();
        var properties = new JObject(
            derived.Select(pair => new JProperty(pair.Name, Derived(pair.Member, use)))
                .Concat(stored.Select(inner => new JProperty(inner.Name, book.Of(inner, use)))));
        var required = use == SchemaUse.Read
            ? derived.Select(pair => pair.Name).Concat(stored.Where(inner => SchemaBook.IsRequired(inner, use)).Select(inner => inner.Name))
            : [];
        var schema = SchemaBook.Closed(properties, required, docs.SummaryOf(member.Property));
        return use == SchemaUse.Patch ? SchemaBook.OrNull(schema) : schema;
    }

    private void AddDerived(Collection collection, SchemaUse use, JObject properties, List<string> required)
    {
        foreach (var path in collection.DerivedPaths.Select(FieldPath.Parse).Where(path => path.Members.Count == 1))
        {
            var name = path.Members[0];
            properties[name] = Derived(Find(collection.DerivedType, path), use);
            if (use == SchemaUse.Read)
                required.Add(name);
        }
    }

    // A derived member is always present; without a value it is null.
    private JObject Derived(RecordMember member, SchemaUse use)
    {
        var schema = book.Of(member.Shape, use == SchemaUse.Part ? use : SchemaUse.Read);
        if (member.Shape.IsNullable)
            schema = SchemaBook.OrNull(schema);
        schema["description"] = docs.SummaryOf(member.Property);
        schema["readOnly"] = true;
        return schema;
    }

    private static RecordMember Find(Type type, FieldPath path)
    {
        var member = RecordShape.Of(type).Find(path.Members[0])!;
        return path.Members.Skip(1).Aggregate(member, (outer, name) => RecordShape.Of(outer.Shape.Type).Find(name)!);
    }

    private string Describe(Collection collection, SchemaUse use) => docs.SummaryOf(collection.StoredType) + use switch
    {
        SchemaUse.Part => " Only the requested fields.",
        SchemaUse.Body => " As a client sends it: read-only fields may be left out, or sent as they were read.",
        SchemaUse.Patch => " As a merge patch (RFC 7396): null removes a field, and a list is replaced as a whole.",
        _ => "",
    };

    private JObject Once(Collection collection)
    {
        var schema = Of(collection, SchemaUse.Read);
        foreach (var member in collection.ShownOnceMembers)
            schema["properties"]![member] = new JObject { ["type"] = "string", ["description"] = "Only this answer has it." };
        return schema;
    }

    private JObject Page(string name, bool hasPeriod)
    {
        var items = new JObject { ["anyOf"] = new JArray(Ref(name), Ref(name + "Part")), ["description"] = "The whole records, or only the requested fields." };
        var properties = new JObject
        {
            ["items"] = new JObject { ["type"] = "array", ["items"] = items },
            ["total"] = new JObject { ["type"] = "integer", ["minimum"] = 0, ["description"] = "How many records all pages have." },
            ["version"] = Version(),
            ["next"] = new JObject { ["type"] = "string", ["format"] = "uri-reference", ["description"] = "The next page; absent on the last one." },
        };
        if (hasPeriod)
            properties["period"] = book.Of(typeof(ReportingPeriod));
        return SchemaBook.Closed(properties, ["items", "total", "version"]);
    }

    // A row changes only the fields that it has, and its read-only fields are ignored.
    private JObject Row(Collection collection)
    {
        var schema = Of(collection, SchemaUse.Patch);
        schema["description"] = docs.SummaryOf(collection.StoredType) + " As a row of an import: the fields that a row leaves out are kept.";
        foreach (var member in ((JObject)schema["properties"]!).Properties().Where(member => (bool?)member.Value["readOnly"] == true).ToList())
            member.Value = new JObject { ["readOnly"] = true, ["description"] = "Ignored." };
        foreach (var path in collection.DerivedPaths.Select(FieldPath.Parse).Where(path => path.Members.Count > 1))
            ((JObject)schema.SelectToken($"$.properties.{path.Members[0]}..properties")!)[path.Members[1]] = new JObject { ["readOnly"] = true };
        return schema;
    }

    private static JObject List(string name, IEnumerable<string> required)
    {
        var properties = new JObject { ["items"] = Items(name), ["total"] = Count(), ["version"] = Count(), ["next"] = new JObject { ["type"] = "string" } };
        return SchemaBook.Closed(properties, required);

        static JObject Count() => new() { ["type"] = "integer", ["minimum"] = 0 };
    }

    private static JObject Items(string name) => new() { ["type"] = "array", ["items"] = Ref(name) };

    private static JObject Ref(string to) => new() { ["$ref"] = $"#/components/schemas/{to}" };

    private static JObject Version() => new()
    {
        ["type"] = "integer",
        ["format"] = "int64",
        ["minimum"] = 0,
        ["readOnly"] = true,
        ["description"] = "The number of the registry's change that last wrote it.",
    };
}
