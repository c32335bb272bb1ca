using System.Text;
using BangGiao.Values.Json;
using BangGiao.Web.Http;
using Newtonsoft.Json.Linq;

namespace BangGiao.Contract.OpenApi;

/// <summary>The document as files. Each file is made at the first request for it and kept.</summary>
public sealed class PublishedContract(OpenApiDocument document)
{
    private readonly Lazy<StaticFile> _file = new(() => Published("openapi.json", document.Compose()));
    private readonly Lazy<StaticFile> _older = new(() => Published("openapi-3.0.json", OlderOpenApi.Of(document.Compose())));

    /// <summary>The file.</summary>
    public StaticFile File => _file.Value;

    /// <summary>The same document in OpenAPI 3.0.</summary>
    public StaticFile Older => _older.Value;

    private static StaticFile Published(string name, JObject document) => StaticFile.Zipped(name, Encoding.UTF8.GetBytes(RecordJson.Write(document)));
}
