using BangGiao.Contract.OpenApi.Schemas;
using BangGiao.Records.Collections;
using BangGiao.Records.Endpoints;
using BangGiao.Values.Json;
using BangGiao.Values.Roles;
using BangGiao.Web.Http;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>Writes one operation from its code and its fragment.</summary>
/// <param name="shapes">Makes the schemas of bodies.</param>
/// <param name="query">Makes the parameters.</param>
/// <param name="headers">The shared request headers, as leaves.</param>
/// <param name="docs">The XML documentation, for summaries.</param>
/// <param name="examples">The examples.</param>
/// <param name="security">The ways to authenticate.</param>
internal sealed class OperationWriter(
    Shapes shapes, QueryParameters query, IReadOnlyDictionary<string, string> headers, XmlDocs docs, Examples examples, Security security)
{
    private static readonly string[] OfViews = ["ETag", "Registry-Version", "Content-Language", "Vary", "Cache-Control"];

    /// <summary>The operation of a function, or of a function for one collection.</summary>
    public JObject Write(ApiFunction function, OperationSource source, string tag, Collection? collection, IReadOnlyList<string> collections)
    {
        var id = OperationNames.Of(function.Name, collection);
        var role = collection is { } of && of.LeastReader > function.Roles[0] ? of.LeastReader : function.Roles[0];
        var operation = new JObject
        {
            ["operationId"] = id,
            ["tags"] = new JArray(tag),
            ["summary"] = Summary(function) + (collection is null ? "" : $" ({collection.Name})"),
            ["description"] = $"{docs.RemarksOf(function.Method)} Answers {docs.SummaryOf(function.Method)}".Trim(),
            ["security"] = security.Of(function, role),
        };
        if (!function.IsOpen)
            operation["x-role"] = string.Join(" or ", function.Roles.Skip(1).Prepend(role).Concat(OpenTo(function, collection)).Select(one => CodeName.Of(one)));
        if (source.Example.Properties().Where(given => !function.PathParameters.Contains(given.Name)).Select(given => $"{given.Name}={given.Value}").ToList() is { Count: > 0 } asked)
            operation["x-example-query"] = string.Join('&', asked);
        var parameters = new JArray(
        [
            .. function.PathParameters.Where(name => name != "collection" || collection is null).Select(name => PathParameter(name, source, collection, collections)),
            .. query.Of(source, collection, function.Name == nameof(ListRecords)),
            .. source.Headers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => query.Leaf(name, "header", headers[name], source)),
        ]);
        if (parameters.Count > 0)
            operation["parameters"] = parameters;
        if (source.Body is { } body)
            operation["requestBody"] = new JObject { ["required"] = true, ["content"] = Content(body, collection, source.BodyExample ?? Sent(function, collection), SchemaUse.Body) };
        operation["responses"] = Responses(function, source, id, collection);
        return operation;
    }

    // A comment begins with method and path ("GET /summary: …"), which the contract has elsewhere.
    // Accounts of agencies hold a lower role, and may also read collections whose records belong to agencies.
    private static IEnumerable<Role> OpenTo(ApiFunction function, Collection? collection) =>
        collection is { IsOpenToAgencies: true } && collection.LeastReader > function.Roles[0] ? [Role.Reporter] : [];

    private string Summary(ApiFunction function)
    {
        var words = docs.SummaryOf(function.Method.DeclaringType!);
        var start = words.IndexOf(": ", StringComparison.Ordinal) + 2;
        var sentence = words[start..].Split(". ")[0].TrimEnd('.');
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private JObject PathParameter(string name, OperationSource source, Collection? collection, IReadOnlyList<string> collections)
    {
        if (source.Path[name] is { } leaf)
            return query.Leaf(name, "path", (string)leaf!, source);
        var of = collection?.Name ?? (name == "id" ? (string?)source.Example["collection"] ?? source.Of : null);
        var words = name switch
        {
            "collection" => $"{string.Join('|', collections)}: The collection.",
            "id" => $"text{(of is null ? "" : Example(examples.IdOf(of)))}: The record's id.",
            _ => $"text: The {name}.",
        };
        return query.Leaf(name, "path", words, source);
    }

    private static string Example(string? id) => id is null ? "" : $" = {id}";

    private JToken? Sent(ApiFunction function, Collection? collection) => (function.Name, collection) switch
    {
        (_, null) => null,
        (nameof(CreateRecord) or nameof(ReplaceRecord), _) => examples.BodyOf(collection),
        (nameof(PatchRecord), _) => new JObject { ["tags"] = new JArray("for the visit") },
        _ => examples.BodyOf(collection) is { } body ? new JArray(body) : null,
    };

    private JObject Responses(ApiFunction function, OperationSource source, string id, Collection? collection)
    {
        var responses = new SortedDictionary<int, JObject>();
        foreach (var (code, body) in source.Answers)
            responses[int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)] = Success(function, source, code, body, id, collection);
        if (HttpMethods.IsGet(function.Verb) && !source.AnswerHeaders.Contains("-304", StringComparison.Ordinal))
            responses[StatusCodes.Status304NotModified] = new() { ["description"] = "The client has it already.", ["headers"] = HeadersOf(function, source, "304") };
        foreach (var status in Refusals(function, source))
            responses[status] = new() { ["$ref"] = $"#/components/responses/{Answers.NameOf(status)}" };
        return new(responses.Select(pair => new JProperty(pair.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), pair.Value)));
    }

    private static IEnumerable<int> Refusals(ApiFunction function, OperationSource source)
    {
        yield return StatusCodes.Status400BadRequest;
        if (!function.IsOpen)
        {
            yield return StatusCodes.Status401Unauthorized;
            // A bearer token without a role is refused even where everybody may read.
            yield return StatusCodes.Status403Forbidden;
            yield return StatusCodes.Status429TooManyRequests;
            yield return Answers.Unavailable;
        }
        // A GET of a view also checks If-Match and Accept.
        if (HttpMethods.IsGet(function.Verb) && !function.IsOpen && !function.IsForEverybody)
        {
            yield return StatusCodes.Status406NotAcceptable;
            yield return StatusCodes.Status412PreconditionFailed;
        }
        if (source.Body is not null)
            yield return StatusCodes.Status408RequestTimeout;
        foreach (var status in source.Refuses.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            yield return int.Parse(status, System.Globalization.CultureInfo.InvariantCulture);
    }

    private JObject Success(ApiFunction function, OperationSource source, string code, JToken? body, string id, Collection? collection)
    {
        var response = new JObject { ["description"] = Words(function, code), ["headers"] = HeadersOf(function, source, code) };
        if (body is { Type: not JTokenType.Null })
            response["content"] = Content(body, collection, examples.AnswerOf(id));
        return response;
    }

    private static string Words(ApiFunction function, string code) => code switch
    {
        "201" => "It was created.",
        "204" => "It was done. The answer has no body.",
        "206" => "The requested part.",
        _ => HttpMethods.IsGet(function.Verb) ? "The requested content." : "It was done.",
    };

    private JObject Content(JToken body, Collection? collection, JToken? example, SchemaUse use = SchemaUse.Read)
    {
        var shapesByType = body is JObject given && given.Properties().All(pair => pair.Name.Contains('/', StringComparison.Ordinal))
            ? given : new JObject { [RequestBody.Json] = body };
        return new(shapesByType.Properties().Select(pair => new JProperty(pair.Name, Media(pair, collection, example, use))));
    }

    private JObject Media(JProperty pair, Collection? collection, JToken? example, SchemaUse use)
    {
        var shape = pair.Value.Type == JTokenType.String && collection is not null
            ? Named((string)pair.Value!, collection)
            : pair.Value;
        var media = new JObject { ["schema"] = shapes.Of(shape, use) };
        if (example is not null && IsJson(pair.Name))
            media["example"] = example.DeepClone();
        return media;
    }

    // application/x-ndjson is excluded, because it is a sequence of JSON texts.
    private static bool IsJson(string mediaType) =>
        mediaType.EndsWith("/json", StringComparison.Ordinal) || mediaType.EndsWith("+json", StringComparison.Ordinal);

    // Most collections generate ids, and their answer to a creation is the record as later reads return it.
    private static string Named(string shape, Collection collection)
    {
        var known = shape switch
        {
            "{Record}Once" when collection.ShownOnceMembers.Count == 0 => "{Record}",
            "{Record}New" when !collection.IsIdSent => "{Record}Body",
            _ => shape,
        };
        return known.Replace("{Record}", collection.StoredType.Name, StringComparison.Ordinal);
    }

    private static JObject HeadersOf(ApiFunction function, OperationSource source, string code)
    {
        string[] usual = (HttpMethods.IsGet(function.Verb), code) switch
        {
            (true, _) => OfViews,
            (_, "201") => ["Location", "ETag", "Registry-Version", "Cache-Control"],
            (_, "204") => ["Registry-Version", "Cache-Control"],
            _ => ["ETag", "Registry-Version", "Cache-Control"],
        };
        var said = source.AnswerHeaders.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var left = said.Where(name => name.StartsWith('-')).Select(name => name[1..]).ToHashSet(StringComparer.Ordinal);
        var more = said.Where(name => !name.StartsWith('-'));
        // A 304 has only the headers that a cache needs (RFC 9110 section 15.4.5).
        if (code == "304")
            more = [];
        if (code == "206")
            more = more.Append("Content-Range");
        return new(usual.Where(name => !left.Contains(name)).Concat(more).Distinct().Select(Answers.Reference));
    }
}
