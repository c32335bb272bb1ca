using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Fuzz;

/// <summary>One operation of the published contract, with the parts that a request needs.</summary>
internal sealed record FuzzOperation(string Method, string Path, IReadOnlyList<FuzzParameter> Parameters, IReadOnlyList<FuzzBody> Bodies)
{
    public bool Writes => Method is not ("GET" or "HEAD" or "OPTIONS");
}

/// <summary>A parameter in the path, the query or a header, with its schema.</summary>
internal sealed record FuzzParameter(string Name, string In, JObject Schema);

/// <summary>A form in which a body can be sent, with its schema and a good example.</summary>
internal sealed record FuzzBody(string MediaType, JObject Schema, JToken? Example);
