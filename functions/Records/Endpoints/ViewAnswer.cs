using BangGiao.Records.Visibility;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;

namespace BangGiao.Records.Endpoints;

/// <summary>Answers a GET from a view of the registry.</summary>
/// <param name="view">The view.</param>
/// <param name="language">The language of the answer's texts.</param>
/// <param name="mediaType">The media type of the answer.</param>
/// <param name="render">Renders the bytes.</param>
public sealed class ViewAnswer(RegistryView view, Language language, string mediaType, Func<Task<byte[]>> render)
    : CachedAnswer(BasisOf(view), language, mediaType, render)
{
    /// <summary>Answers with JSON.</summary>
    /// <param name="view">The view that is answered from.</param>
    /// <param name="language">The language of the answer's texts.</param>
    /// <param name="body">Makes the body: a record, whose type is its schema in the contract, or JSON.</param>
    public ViewAnswer(RegistryView view, Language language, Func<object> body)
        : this(view, language, Json, () => Task.FromResult(RecordJson.Bytes(body())))
    {
    }

    /// <summary>Answers with what is written to a stream: rendered and cached, or straight to the response.</summary>
    /// <param name="view">The view that is answered from.</param>
    /// <param name="language">The language of the answer's texts.</param>
    /// <param name="mediaType">The media type of the answer.</param>
    /// <param name="write">Writes the answer.</param>
    /// <param name="isStreamed">Whether the answer may be too large to keep.</param>
    internal ViewAnswer(RegistryView view, Language language, string mediaType, Func<Stream, CancellationToken, Task> write, bool isStreamed)
        : this(view, language, mediaType, () => RenderAsync(write)) => Streamed = isStreamed ? write : null;

    /// <summary>The view that is answered from.</summary>
    public RegistryView View { get; } = view;

    private static async Task<byte[]> RenderAsync(Func<Stream, CancellationToken, Task> write)
    {
        using var bytes = new MemoryStream();
        // The rendered bytes are cached for other requests, so the rendering is not cancelled with this one.
        await write(bytes, CancellationToken.None);
        return bytes.ToArray();
    }

    private static AnswerBasis BasisOf(RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(view.Version, view.IsPublic, [view.Now, view.Clearance.ToString(), IsoDate.Text(view.AsOf)]);
    }
}
