using Microsoft.Extensions.Caching.Memory;

namespace BangGiao.Web.Http;

/// <summary>Keeps rendered answers by their strong ETag: what has the same tag has the same bytes, so nothing ever goes stale.</summary>
public sealed class RenderedAnswers : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int LargestKept = 2 * 1024 * 1024;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>An answer, rendered when it is not kept.</summary>
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

/// <summary>What was rendered for one ETag.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="Next">The link of the next page; null where there is none.</param>
/// <param name="OwnTag">The tag that it is sent with, where that is not the one it is kept by.</param>
public sealed record RenderedAnswer(byte[] Bytes, string? Next, string? OwnTag = null);
