using Microsoft.Extensions.Caching.Memory;

namespace BangGiao.Http;

/// <summary>Keeps rendered answers by their strong ETag: what has the same tag has the same bytes, so nothing ever goes stale.</summary>
public sealed class RenderedAnswers : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int LargestKept = 2 * 1024 * 1024;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The bytes of an answer, rendered when they are not kept.</summary>
    public async Task<byte[]> GetAsync(string etag, Func<Task<byte[]>> render)
    {
        ArgumentNullException.ThrowIfNull(render);
        if (_cache.TryGetValue(etag, out byte[]? kept))
            return kept!;
        var bytes = await render();
        if (bytes.Length <= LargestKept)
            _cache.Set(etag, bytes, new MemoryCacheEntryOptions { Size = bytes.Length });
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();
}
