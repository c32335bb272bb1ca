using Azure;

namespace BangGiao.Contract.DataTables;

internal static class ResponseVersion
{
    /// <summary>The ETag that a write answered with.</summary>
    public static ETag Version(this Response response) => response.Headers.ETag ?? throw new InvalidOperationException("No ETag.");
}
