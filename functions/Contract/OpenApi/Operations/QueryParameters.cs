using BangGiao.Contract.OpenApi.Schemas;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>Makes the parameters of operations.</summary>
internal sealed class QueryParameters(SchemaBook book, Shapes shapes, CollectionRegistry collections, CollectionFilters filters, IReadOnlyDictionary<string, string> shared)
{
    private static readonly string[] OfLists = ["fields", "limit", "sort"];

    /// <summary>The query parameters of an operation.</summary>
    /// <param name="source">Its description in the fragment.</param>
    /// <param name="collection">The collection, if there is one operation per collection.</param>
    /// <param name="isList">Whether it is the list of a collection.</param>
    public IEnumerable<JObject> Of(OperationSource source, Collection? collection, bool isList)
    {
        IEnumerable<JObject> all =
        [
            .. source.Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Leaf(name, "query", shared[name], source)),
            .. source.Parameters.Properties().Select(own => Leaf(own.Name, "query", (string)own.Value!, source)),
            .. Filters(source, collection).Select(Filter),
            .. (isList ? OfLists : []).Select(name => OfList(name, collection!, source)),
        ];
        return all.Select(Bounded);
    }

    /// <summary>A parameter described by a leaf: its type, an example and a description.</summary>
    public JObject Leaf(string name, string place, string leaf, OperationSource source)
    {
        var schema = shapes.Leaf(leaf);
        var example = source.Example[name] ?? schema["example"];
        schema.Remove("example");
        var parameter = Parameter(name, place, schema, (string?)schema["description"] ?? "");
        schema.Remove("description");
        if (example is not null)
            parameter["example"] = IsList(schema) && example is JValue ? new JArray(example) : example;
        return parameter;
    }

    // Without bounds of its own, a parameter has those that apply to every parameter of its type.
    private static JObject Bounded(JObject parameter)
    {
        var schema = (JObject)parameter["schema"]!;
        if (IsList(schema))
            (schema["maxItems"], schema["items"]) = (schema["maxItems"] ?? Parameters.MostValues, BoundedText((JObject)schema["items"]!, Parameters.MostCharacters));
        var isLink = (string?)parameter["name"] == "cursor";
        parameter["schema"] = BoundedText(schema, isLink ? Cursor.MostCharacters : Parameters.MostCharacters);
        return parameter;
    }

    private static JObject BoundedText(JObject schema, int most)
    {
        if ((string?)schema["type"] == "string" && schema["enum"] is null && schema["format"] is null)
            schema["maxLength"] ??= most;
        return schema;
    }

    private IEnumerable<Filter> Filters(OperationSource source, Collection? collection)
    {
        if (source.Filters is null)
            return [];
        var words = source.Filters.Split(' ');
        var of = collection ?? (collections.TryFind(words[0], out var named) ? named : throw new InvalidOperationException($"There is no collection {words[0]}."));
        if (words is [_, "added"])
            return of.Filters.Concat(CommonFilters.Of(of)).Concat(filters.Added(of));
        var left = words[1..].Where(word => word.StartsWith('-')).Select(word => word[1..]).ToHashSet(StringComparer.Ordinal);
        var taken = words[1..].Where(word => !word.StartsWith('-')).ToHashSet(StringComparer.Ordinal);
        return of.Filters.Concat(CommonFilters.Of(of)).Where(filter => !left.Contains(filter.Name) && (taken.Count == 0 || taken.Contains(filter.Name)));
    }

    private JObject Filter(Filter filter)
    {
        var one = filter.ValueType.IsEnum || ListedCodeConverter.IsListed(filter.ValueType) ? book.Of(filter.ValueType)
            : filter.ValueType == typeof(bool) ? new() { ["type"] = "boolean" }
            : filter.ValueType == typeof(int) ? new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = DaysFilter.MostDays }
            : filter.ValueType == typeof(DateOnly) ? new() { ["type"] = "string", ["format"] = "date" }
            : new JObject { ["type"] = "string" };
        return Parameter(filter.Name, "query", filter.TakesMany ? new JObject { ["type"] = "array", ["items"] = one } : one, filter.Description);
    }

    private JObject OfList(string name, Collection collection, OperationSource source) => name switch
    {
        "limit" => Leaf(name, "query", shared[name], source),
        "sort" => Parameter(name, "query", Words(collection.SortableFieldNames.SelectMany(field => new[] { field, "-" + field }), SortField.MostFields),
            $"By which fields, first to last, each only once; with - from high to low. By `{collection.DefaultSort}` where it is not given."),
        _ => Parameter(name, "query", Words(collection.FieldNames, Parameters.MostValues), "The fields to give, each only once, beside the id; all where it is not given."),
    };

    private static JObject Words(IEnumerable<string> words, int most) =>
        new() { ["type"] = "array", ["maxItems"] = most, ["uniqueItems"] = true, ["items"] = new JObject { ["type"] = "string", ["enum"] = new JArray(words) } };

    private static JObject Parameter(string name, string place, JObject schema, string description)
    {
        var parameter = new JObject { ["name"] = name, ["in"] = place, ["description"] = description };
        if (place == "path")
            parameter["required"] = true;
        if (place == "query" && IsList(schema))
            (parameter["style"], parameter["explode"]) = ("form", false);
        parameter["schema"] = schema;
        return parameter;
    }

    private static bool IsList(JObject schema) => (string?)schema["type"] == "array";
}
