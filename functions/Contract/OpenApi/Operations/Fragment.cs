using System.Reflection;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi.Operations;

/// <summary>The description that a folder gives of its own requests, in its <c>openapi.json</c>.</summary>
/// <remarks>
/// Routes, methods, roles, summaries and the schemas of records come from the code. A fragment has the rest.
/// <c>tag</c>: the heading and a sentence. <c>operations</c>: by function, see <see cref="OperationSource"/>.
/// <c>shapes</c>: the bodies of answers other than records, see <see cref="Shapes"/>.
/// <c>parameters</c> and <c>headers</c>: those shared by several operations. <c>securitySchemes</c>: as OpenAPI has them.
/// <c>examples</c>: by collection, the id of a shipped record, or a body to create one of.
/// </remarks>
internal sealed record Fragment
{
    private const string File = ".openapi.json";

    /// <summary>The folder's namespace.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The heading of its operations; null where each collection has its own.</summary>
    public FragmentTag? Tag { get; init; }

    /// <summary>By function.</summary>
    public IReadOnlyDictionary<string, OperationSource> Operations { get; init; } = new Dictionary<string, OperationSource>();

    /// <summary>By name.</summary>
    public JObject Shapes { get; init; } = [];

    /// <summary>By name.</summary>
    public JObject Parameters { get; init; } = [];

    /// <summary>By name.</summary>
    public JObject Headers { get; init; } = [];

    /// <summary>By name.</summary>
    public JObject SecuritySchemes { get; init; } = [];

    /// <summary>By collection.</summary>
    public JObject Examples { get; init; } = [];

    /// <summary>Every folder's.</summary>
    /// <exception cref="InvalidOperationException">One has a fault.</exception>
    public static IReadOnlyList<Fragment> All { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith(File, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(Read)];

    private static Fragment Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        return RecordJson.TryRead<Fragment>(RecordJson.Parse(reader.ReadToEnd()), out var fragment, out var errors)
            ? fragment with { Namespace = resource[..^File.Length] }
            : throw new InvalidOperationException($"{resource}: {string.Join("; ", errors.Select(error => $"{error.Pointer} {error.Detail}"))}");
    }
}

/// <summary>A heading.</summary>
/// <param name="Name">Its words.</param>
/// <param name="Description">A sentence.</param>
internal sealed record FragmentTag(string Name, string Description);
