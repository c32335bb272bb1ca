using System.Reflection;

namespace BangGiao.OpenApi;

/// <summary>The files of the page on which the contract is read: its own, and Swagger UI's, which the build takes from its npm package.</summary>
internal static class DocsFiles
{
    private static readonly Dictionary<string, Lazy<FixedBytes>> Files = new(StringComparer.Ordinal)
    {
        ["docs.css"] = Of("docs.css", "text/css; charset=utf-8"),
        ["docs.js"] = Of("docs.js", "text/javascript; charset=utf-8"),
        ["swagger-ui-bundle.js"] = Of("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
        ["swagger-ui.css"] = Of("swagger-ui.css", "text/css; charset=utf-8"),
    };

    private static readonly Lazy<FixedBytes> Html = Of("docs.html", "text/html; charset=utf-8");

    /// <summary>The page.</summary>
    public static FixedBytes Page => Html.Value;

    /// <summary>One of its files; null when there is none of that name.</summary>
    public static FixedBytes? Find(string name) => Files.GetValueOrDefault(name)?.Value;

    private static Lazy<FixedBytes> Of(string name, string contentType) => new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"docs/{name}")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new(contentType, bytes.ToArray());
    });
}
