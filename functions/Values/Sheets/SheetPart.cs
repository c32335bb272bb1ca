using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Features;

namespace BangGiao.Values.Sheets;

/// <summary>A part of a workbook that is read element by element.</summary>
internal sealed class SheetPart(BoundedStream stream, IFeatureCollection elements, long mostTreeBytes) : IDisposable
{
    private readonly OpenXmlPartReader _reader = new(stream, elements, new());

    /// <summary>The reader.</summary>
    public OpenXmlReader Reader => _reader;

    /// <summary>The element at which the reader is, with its content; null when it is of another kind.</summary>
    public T? Load<T>()
        where T : OpenXmlElement
    {
        stream.Allow(mostTreeBytes);
        var element = _reader.LoadCurrentElement();
        stream.AllowAll();
        return element as T;
    }

    // It closes the stream too.
    public void Dispose() => _reader.Dispose();
}
