using BangGiao.Integration.Support;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Contract.OpenApi;

/// <summary>The contract that an app publishes, as tests read it.</summary>
internal sealed class Contract(JObject document)
{
    private const string Base = "/api/v1";

    public JObject Document => document;

    public IReadOnlyList<ContractOperation> Operations { get; } =
    [
        .. ((JObject)document["paths"]!).Properties().SelectMany(path => ((JObject)path.Value).Properties()
            .Select(verb => new ContractOperation(verb.Name.ToUpperInvariant(), path.Name, (JObject)verb.Value))),
    ];

    public static async Task<Contract> OfAsync(RegistryApp app) => new(await app.Anonymous.GetJsonAsync("openapi.json"));

    /// <summary>An address of an operation, its path's parameters as in their examples.</summary>
    public static string PathOf(ContractOperation operation) => operation.Parameters("path").Aggregate(operation.Path, (path, parameter) => path.Replace(
        $"{{{parameter["name"]}}}",
        (string?)parameter["example"] ?? (string?)parameter["schema"]!["enum"]?[0] ?? "x",
        StringComparison.Ordinal));

    /// <summary>The same, from the root.</summary>
    public static string FullPathOf(ContractOperation operation) => Base + PathOf(operation).TrimEnd('/');
}

/// <summary>One operation.</summary>
internal sealed record ContractOperation(string Method, string Path, JObject Body)
{
    public string Id => (string)Body["operationId"]!;

    public bool IsOpenToAll => Body["security"] is JArray { Count: 0 } or JArray { First: JObject { Count: 0 } };

    public IEnumerable<JObject> Parameters(string place) => (Body["parameters"] as JArray ?? []).Cast<JObject>().Where(parameter => (string?)parameter["in"] == place);

    public override string ToString() => $"{Id} ({Method} {Path})";
}
