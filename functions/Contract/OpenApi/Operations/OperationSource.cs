using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>The description of one function's requests in a fragment, with what the code does not show.</summary>
internal sealed record OperationSource
{
    /// <summary>One operation for each collection: <c>all</c>, <c>written</c> by the generic requests, <c>exchanged</c>; null for one operation.</summary>
    /// <remarks>Then <c>{Record}</c> stands for the name of the collection's record, <c>{collection}</c> for its own.</remarks>
    public string? Each { get; init; }

    /// <summary>The values of the path's <c>{collection}</c>, if one operation serves several.</summary>
    public string? Collections { get; init; }

    /// <summary>The shared query parameters: names separated by spaces.</summary>
    public string Query { get; init; } = "";

    /// <summary>Query parameters of its own: leaves of <see cref="Shapes"/>, by name.</summary>
    public JObject Parameters { get; init; } = [];

    /// <summary>The path parameters that are not shared by all paths.</summary>
    public JObject Path { get; init; } = [];

    /// <summary>A collection whose filters it takes, then those that it takes alone, or leaves out (<c>-status</c>).</summary>
    public string? Filters { get; init; }

    /// <summary>The shared request headers: names separated by spaces, with <c>!</c> after a required one.</summary>
    public string Headers { get; init; } = "";

    /// <summary>The body: a shape, or shapes by media type.</summary>
    public JToken? Body { get; init; }

    /// <summary>An example of the body, unless the body is a record of a collection.</summary>
    public JToken? BodyExample { get; init; }

    /// <summary>The collection of the path's <c>{id}</c>, where the path names one.</summary>
    public string? Of { get; init; }

    /// <summary>The bodies of answers by status: a shape, shapes by media type, or null for none.</summary>
    public IReadOnlyDictionary<string, JToken?> Answers { get; init; } = new Dictionary<string, JToken?>();

    /// <summary>The headers of its answers in addition to the usual ones, with <c>?</c> after an optional one.</summary>
    public string AnswerHeaders { get; init; } = "";

    /// <summary>The statuses of refusals in addition to 400, 401, 403, 406, 408, 429 and 503, which the code determines.</summary>
    public string Refuses { get; init; } = "";

    /// <summary>The path and query parameters of its example.</summary>
    public JObject Example { get; init; } = [];
}
