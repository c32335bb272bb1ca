using System.Text;
using System.Xml;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.ChangeFeeds;

/// <summary>Writes a feed of changes as Atom (RFC 4287), with links to older pages (RFC 5005 section 3).</summary>
internal static class AtomFeed
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The page as UTF-8 bytes.</summary>
    public static byte[] Write(FeedPage page)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, page.Language.Tag());
            Text(xml, "id", page.Id);
            Text(xml, "title", page.Title);
            Text(xml, "updated", Instant.Text(page.Updated));
            Author(xml, page.Title);
            Link(xml, "self", page.Self);
            if (page.Next is { } next)
                Link(xml, "next", next);
            if (page.Home is { } home)
                Link(xml, "alternate", home);
            foreach (var entry in page.Entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Text(xml, "updated", Instant.Text(entry.At));
        Text(xml, "published", Instant.Text(entry.At));
        if (entry.By.Length > 0)
            Author(xml, entry.By);
        foreach (var term in new[] { entry.Collection, entry.Operation })
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("term", term);
            xml.WriteEndElement();
        }
        if (entry.Page is { } page)
            Link(xml, "alternate", page);
        // An entry without a page must have content (RFC 4287 section 4.1.1.1).
        Text(xml, "content", entry.Title);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // XML 1.0 has no control characters but tab and line ends, and no lone surrogates.
    private static void Text(XmlWriter xml, string name, string value) =>
        xml.WriteElementString(name, Atom, new string([.. value.Select(one => XmlConvert.IsXmlChar(one) || char.IsSurrogate(one) ? one : ' ')]));
}
