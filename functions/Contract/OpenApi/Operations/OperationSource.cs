using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>What a fragment says of one function's requests: what its code does not tell.</summary>
internal sealed record OperationSource
{
    /// <summary>One operation for each collection: <c>all</c>, <c>written</c> by the generic requests, <c>exchanged</c>; null for one operation.</summary>
    /// <remarks>Then <c>{Record}</c> stands for the name of the collection's record, <c>{collection}</c> for its own.</remarks>
    public string? Each { get; init; }

    /// <summary>The values of the path's <c>{collection}</c>, where it is one operation for several.</summary>
    public string? Collections { get; init; }

    /// <summary>The shared query parameters: names with spaces.</summary>
    public string Query { get; init; } = "";

    /// <summary>Query parameters of its own: leaves of <see cref="Shapes"/>, by name.</summary>
    public JObject Parameters { get; init; } = [];

    /// <summary>The path's parameters beside those that every path has.</summary>
    public JObject Path { get; init; } = [];

    /// <summary>A collection whose filters it takes, then those that it takes alone, or leaves out (<c>-status</c>).</summary>
    public string? Filters { get; init; }

    /// <summary>The shared request headers: names with spaces, those that are required with <c>!</c>.</summary>
    public string Headers { get; init; } = "";

    /// <summary>The body: a shape, or shapes by media type.</summary>
    public JToken? Body { get; init; }

    /// <summary>An example of the body, where it is not that of a collection's record.</summary>
    public JToken? BodyExample { get; init; }

    /// <summary>The collection of the path's <c>{id}</c>, where the path names one.</summary>
    public string? Of { get; init; }

    /// <summary>The bodies of answers by status: a shape, shapes by media type, or null for none.</summary>
    public IReadOnlyDictionary<string, JToken?> Answers { get; init; } = new Dictionary<string, JToken?>();

    /// <summary>The headers that its answers have beside the usual ones, <c>?</c> for those that are not always there.</summary>
    public string AnswerHeaders { get; init; } = "";

    /// <summary>The statuses of refusals beside 400, 401, 403, 406, 408, 429 and 503, which follow from the rest.</summary>
    public string Refuses { get; init; } = "";

    /// <summary>What of the path's and the query's parameters its example is of.</summary>
    public JObject Example { get; init; } = [];
}
