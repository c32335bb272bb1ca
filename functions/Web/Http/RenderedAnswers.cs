using Microsoft.Extensions.Caching.Memory;

namespace BangGiao.Web.Http;

/// <summary>Caches rendered answers by strong ETag. Equal tags mean equal bytes, so an entry never becomes stale.</summary>
public sealed class RenderedAnswers : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int LargestKept = 2 * 1024 * 1024;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>Returns the cached answer of an ETag, or renders and caches it.</summary>
    public async Task<RenderedAnswer> GetAsync(string etag, Func<Task<RenderedAnswer>> render)
    {
        ArgumentNullException.ThrowIfNull(render);
        if (_cache.TryGetValue(etag, out RenderedAnswer? kept))
            return kept!;
        var answer = await render();
        if (answer.Bytes.Length <= LargestKept)
            _cache.Set(etag, answer, new MemoryCacheEntryOptions { Size = answer.Bytes.Length });
        return answer;
    }

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();
}

/// <summary>A rendered answer.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="Next">The link to the next page; null for none.</param>
/// <param name="OwnTag">The ETag to send, if it differs from the cache key.</param>
public sealed record RenderedAnswer(byte[] Bytes, string? Next, string? OwnTag = null);
