using System.Text;
using BangGiao.Values.Json;
using BangGiao.Web.Http;

namespace BangGiao.Contract.OpenApi;

/// <summary>The document as a file, made when it is first asked for and kept.</summary>
public sealed class PublishedContract(OpenApiDocument document)
{
    private readonly Lazy<StaticFile> _file = new(() => StaticFile.Zipped("openapi.json", Encoding.UTF8.GetBytes(RecordJson.Write(document.Compose()))));

    /// <summary>The file.</summary>
    public StaticFile File => _file.Value;
}
