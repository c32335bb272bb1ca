using BangGiao.Contract.OpenApi.Operations;
using BangGiao.Contract.OpenApi.Schemas;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;
using BangGiao.Web.Access;
using BangGiao.Web.Http;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi;

/// <summary>The published contract (OpenAPI 3.1). It is composed of the code's own data and the fragment of each folder, so it depends on the build and the settings only.</summary>
public sealed class OpenApiDocument(CollectionRegistry collections, CollectionFilters filters, Vocabularies codes, IOptions<AccessOptions> access)
{
    private const string Description =
        """
        A registry of one state's foreign relations: whom it has relations with, at which level of partnership, what the two sides signed and promised, and what falls due.

        - A date is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: only as precise as its source. Instants are UTC.
        - A text for people is `{ "en": …, "vi": …, "ar": … }`. Codes of closed lists have their labels at `GET /codes`; a schema's `x-vocabulary` names the list.
        - `x-collection` on a field says of which collection's record it holds the id. A field that is `readOnly` may be left out of what is sent, or sent as it was read.
        - Two times: `asOf` is what was true on a day, `knownAt` what the registry said at a version or an instant.
        - Every list and view has a strong `ETag`: with `If-None-Match` nothing new is a 304. Writes name the version that they are meant for in `If-Match`; a repeat is safe with an `Idempotency-Key`.
        - Members may be added to answers; none is renamed or taken away.
        - `HEAD` is answered wherever `GET` is, `OPTIONS` everywhere. An unknown parameter or field is a 400 that names it, and so is a parameter beyond the maximum of its schema. A query has at most 6000 characters. Every error is a problem document (RFC 9457).
        """;

    /// <summary>Composes the document.</summary>
    /// <exception cref="InvalidOperationException">A function has no description; the message names all such functions.</exception>
    public JObject Compose()
    {
        var docs = new XmlDocs();
        var vocabularies = codes.All.Where(vocabulary => vocabulary is not ListedVocabulary)
            .GroupBy(vocabulary => vocabulary.Codes)
            .Where(group => group.Key.IsEnum || ListedCodeConverter.IsListed(group.Key))
            .ToDictionary(group => group.Key, group => group.First());
        var book = new SchemaBook(docs, vocabularies, ReferenceFields.Of(collections));
        AddRecords(book, docs);
        var paths = Paths(book, docs);
        return new()
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JObject
            {
                ["title"] = "Bang Giao",
                ["version"] = "v1",
                ["summary"] = "A serverless registry of a state's foreign relations.",
                ["description"] = Description,
                ["contact"] = new JObject { ["name"] = "The operator of this registry" },
            },
            ["servers"] = new JArray(new JObject { ["url"] = "/" + Api.Base.TrimEnd('/'), ["description"] = "This registry." }),
            ["tags"] = Tags(docs),
            ["paths"] = paths,
            ["components"] = Components(book, paths),
        };
    }

    private void AddRecords(SchemaBook book, XmlDocs docs)
    {
        var records = new RecordSchemas(book, docs);
        foreach (var collection in collections.All)
            records.Add(collection);
    }

    private JObject Paths(SchemaBook book, XmlDocs docs)
    {
        var shapes = new Shapes(book, Merged(fragment => fragment.Shapes));
        var query = new QueryParameters(book, shapes, collections, filters, Texts(fragment => fragment.Parameters));
        var writer = new OperationWriter(shapes, query, Texts(fragment => fragment.Headers), docs, new(), new(access));
        shapes.Of(nameof(Problem));
        var paths = new SortedDictionary<string, JObject>(StringComparer.Ordinal);
        foreach (var (function, fragment) in Described())
        {
            var source = fragment.Operations[function.Name];
            foreach (var collection in Each(source))
            {
                var path = collection is null ? function.Path : function.Path.Replace("{collection}", collection.Name, StringComparison.Ordinal);
                if (!paths.TryGetValue(path, out var operations))
                    paths[path] = operations = [];
                operations[function.Verb] = writer.Write(function, source, fragment.Tag?.Name ?? collection!.Name, collection, CollectionsOf(function, source));
            }
        }
        return new(paths.Select(pair => new JProperty(pair.Key, pair.Value)));
    }

    private static List<(ApiFunction Function, Fragment Fragment)> Described()
    {
        var found = ApiFunction.All.Select(function => (function, Fragment: Fragment.All.FirstOrDefault(fragment => fragment.Operations.ContainsKey(function.Name)))).ToList();
        var missing = found.Where(pair => pair.Fragment is null).Select(pair => $"{pair.function.Name} ({pair.function.Verb} {pair.function.Path})").ToList();
        return missing.Count == 0
            ? [.. found.Select(pair => (pair.function, pair.Fragment!))]
            : throw new InvalidOperationException($"No openapi.json describes {string.Join(", ", missing)}.");
    }

    // Null stands for an operation that belongs to no collection.
    private List<Collection?> Each(OperationSource source)
    {
        if (source.Each is null)
            return [null];
        return [.. collections.All.Where(collection => source.Each == "all" || collection.WrittenOnlyBy is null)];
    }

    private IReadOnlyList<string> CollectionsOf(ApiFunction function, OperationSource source) => source.Collections switch
    {
        "route" => function.Collections,
        "files" => [.. collections.All.Where(collection => collection.WrittenOnlyBy is null).Select(collection => collection.Name)],
        "worked" => [.. collections.All.Where(collection => collection.IsWorkedOn).Select(collection => collection.Name)],
        _ => [.. collections.All.Select(collection => collection.Name)],
    };

    private JArray Tags(XmlDocs docs) => new(collections.All
        .Select(collection => new FragmentTag(collection.Name, docs.SummaryOf(collection.StoredType)))
        .Concat(Fragment.All.Select(fragment => fragment.Tag).OfType<FragmentTag>().DistinctBy(tag => tag.Name).OrderBy(tag => tag.Name, StringComparer.Ordinal))
        .Select(tag => new JObject { ["name"] = tag.Name, ["description"] = tag.Description }));

    private static JObject Components(SchemaBook book, JObject paths)
    {
        var responses = Named(paths, "responses", Enum.GetValues<ProblemKind>().Select(Problem.StatusOf).Append(Answers.Unavailable).Distinct().Order()
            .Select(status => new JProperty(Answers.NameOf(status), Answers.Of(status, new() { ["$ref"] = "#/components/schemas/Problem" }))));
        return new()
        {
            ["schemas"] = book.All,
            ["responses"] = responses,
            ["headers"] = Named(new JObject { ["paths"] = paths, ["responses"] = responses }, "headers", Answers.Headers),
            ["securitySchemes"] = Security.Schemes(ApiFunction.All),
        };
    }

    // Only the responses that an operation refers to.
    private static JObject Named(JObject from, string part, IEnumerable<JProperty> all)
    {
        var used = from.Descendants().OfType<JProperty>().Where(property => property.Name == "$ref").Select(property => (string)property.Value!).ToHashSet(StringComparer.Ordinal);
        return new(all.Where(one => used.Contains($"#/components/{part}/{one.Name}")));
    }

    private static Dictionary<string, JToken> Merged(Func<Fragment, JObject> part) => Fragment.All
        .SelectMany(fragment => part(fragment).Properties())
        .ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);

    private static Dictionary<string, string> Texts(Func<Fragment, JObject> part) => Merged(part).ToDictionary(pair => pair.Key, pair => (string)pair.Value!);
}
