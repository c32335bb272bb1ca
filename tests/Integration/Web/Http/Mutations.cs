using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Web.Http;

/// <summary>Generates nearly valid requests by a seed, so that a failure can be repeated.</summary>
internal sealed class Mutations(int seed)
{
    private static readonly string[] Names =
    [
        "id", "name", "kind", "relations", "events", "on", "event", "source", "url", "tags", "version", "partnership", "attachments",
        "countryId", "level", "effectiveOn", "endsOn", "sector", "parentId", "classification", "createdAt", "iso3",
        "", "x", "$type", "__proto__", "en", "đ",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e308", "123456789012345678901234567890",
        "\"\"", "\" \"", "\"FR\"", "\"fr\"", "\"2020\"", "\"2020-13\"", "\"9999-12-31\"", "\"0000\"",
        "\"public\"", "\"confidential\"", "\"strategic\"", "\"established\"", "\"http://\"", "\"https://a\"",
        "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"%00\"", "\"a|b\"",
        "[]", "{}", "[null]", "[{}]", "[[]]", "{\"en\":\"a\"}", "{\"en\":null}",
    ];

    private static readonly string[] Parameters =
    [
        "q", "level", "kind", "sort", "fields", "limit", "cursor", "lang", "asOf", "knownAt", "from", "to", "region", "status", "format",
        "id", "tag", "country", "unMember", "since", "wait", "before", "version", "x", "", "Q", "%00", "đ",
    ];

    private static readonly string[] ParameterValues =
    [
        "", "0", "1", "-1", "500", "99999999999999999999", "name", "-name,id", "partnership.since", "relations.events",
        "-", ",", ".", "..", "source.", "strategic", "strategic,special", "state", "true", "vi", "ar-EG", "FR", "null", "*",
        "2025-12-31", "2025", "0001-01-01", "9999-12-31", "2026-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
        "9999-12-31T23:59:59-23:00", "0001-01-01T00:00:00%2B14:00", "csv", "json", "MHwyMDI2LTAxLTAxfDB8eA",
        "phap", "فرنسا", "%00", "%ff", "%F0%9F%98%80", "%2B", "a%7Cb", "%0d%0aSet-Cookie:x",
    ];

    private readonly Random _random = new(seed);

    public bool Flip() => _random.Next(2) == 0;

    public T One<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    public string Body(string good)
    {
        var body = JObject.Parse(good);
        for (var times = _random.Next(1, 4); times > 0; times--)
            Change(body);
        var text = body.ToString(Formatting.None);
        return _random.Next(8) == 0 ? Torn(text) : text;
    }

    public string Query() => "?" + string.Join('&', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => $"{One(Parameters)}={One(ParameterValues)}"));

    private void Change(JObject body)
    {
        var places = body.DescendantsAndSelf().OfType<JObject>().ToList();
        var place = One(places);
        if (place.HasValues && _random.Next(3) == 0)
            One(place.Properties().ToList()).Remove();
        else
            place[place.HasValues && Flip() ? One(place.Properties().ToList()).Name : One(Names)] = JToken.Parse(One(Values));
    }

    private string Torn(string text) => _random.Next(3) switch
    {
        0 => text[..(_random.Next(text.Length))],
        1 => text.Insert(_random.Next(text.Length), One(["\"", "{", "}", ",", ":", "\\", "\0", "/*"])),
        _ => text.Remove(_random.Next(text.Length), 1),
    };
}
