using BangGiao.Integration.Contract.OpenApi;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Contract.Generators;

/// <summary>An example of an answer in a contract.</summary>
/// <param name="Operation">The operation that it answers.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Body">The example.</param>
internal sealed record ExampleAnswer(ContractOperation Operation, string MediaType, JToken Body)
{
    /// <summary>The examples of all answers of the status 200.</summary>
    public static IEnumerable<ExampleAnswer> AllOf(JObject document) =>
        from operation in new OpenApi.Contract(document).Operations
        from media in ((JObject?)operation.Body["responses"]?["200"]?["content"])?.Properties() ?? []
        where media.Value["example"] is not null
        select new ExampleAnswer(operation, media.Name, media.Value["example"]!);
}
