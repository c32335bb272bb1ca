using System.Text;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.ChangeFeeds;

/// <summary>Writes a feed of changes as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal static class JsonFeed
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/feed+json; charset=utf-8";

    private const string Version = "https://jsonfeed.org/version/1.1";

    /// <summary>The page as UTF-8 bytes.</summary>
    public static byte[] Write(FeedPage page)
    {
        var feed = new JObject { ["version"] = Version, ["title"] = page.Title, ["language"] = page.Language.Tag(), ["feed_url"] = page.Self };
        if (page.Home is { } home)
            feed["home_page_url"] = home;
        if (page.Next is { } next)
            feed["next_url"] = next;
        feed["items"] = new JArray(page.Entries.Select(Item));
        return Encoding.UTF8.GetBytes(RecordJson.Write(feed));
    }

    private static JObject Item(FeedEntry entry)
    {
        var item = new JObject
        {
            ["id"] = entry.Id,
            ["title"] = entry.Title,
            ["content_text"] = entry.Title,
            ["date_published"] = Instant.Text(entry.At),
            ["tags"] = new JArray(entry.Collection, entry.Operation),
        };
        if (entry.Page is { } page)
            item["url"] = page;
        if (entry.By.Length > 0)
            item["authors"] = new JArray(new JObject { ["name"] = entry.By });
        return item;
    }
}
