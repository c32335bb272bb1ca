using System.Text;
using BangGiao.Json;

namespace BangGiao.OpenApi;

/// <summary>The document's bytes, made when they are first asked for and kept.</summary>
public sealed class PublishedContract(OpenApiDocument document)
{
    private readonly Lazy<FixedBytes> _bytes = new(() => new("application/json; charset=utf-8", Encoding.UTF8.GetBytes(RecordJson.Write(document.Compose()))));

    /// <summary>The bytes.</summary>
    public FixedBytes Bytes => _bytes.Value;
}
