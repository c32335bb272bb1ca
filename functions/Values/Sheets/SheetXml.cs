using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace BangGiao.Values.Sheets;

/// <summary>Writes elements of the library without the prefix that it gives them.</summary>
/// <remarks>The prefix is right, and many programs that read workbooks do not know it: they look for <c>row</c> and not for <c>x:row</c>.</remarks>
internal sealed class SheetXml(Stream part) : XmlTextWriter(new StreamWriter(part, new UTF8Encoding(false)))
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public override void WriteStartElement(string? prefix, string localName, string? ns) =>
        base.WriteStartElement(ns == Main ? "" : prefix, localName, ns);

    /// <summary>Opens an element.</summary>
    public void Open(string name) => WriteStartElement("", name, Main);

    /// <summary>Writes an element with all that is in it.</summary>
    public void Write(OpenXmlElement element) => element.WriteTo(this);
}
