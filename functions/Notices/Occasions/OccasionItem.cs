using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Occasions;

/// <summary>Writes occasions as items of lists.</summary>
internal static class OccasionItem
{
    /// <summary>The first columns of tables of occasions.</summary>
    public static IReadOnlyList<Field> Columns { get; } =
    [
        Text("id"), Text("subject.collection"), Text("subject.id"), Text("event"), new("date", FieldKind.Date, typeof(DateOnly)),
    ];

    /// <summary>The last columns of tables of occasions.</summary>
    public static IReadOnlyList<Field> LastColumns { get; } =
        [Text("title.en"), Text("title.vi"), Text("title.ar"), new("countryIds", FieldKind.TextList, typeof(IReadOnlyList<string>)), Text("source.url"), Text("source.note")];

    /// <summary>The fields of every occasion.</summary>
    public static JObject Of(Occasion occasion)
    {
        var item = new JObject
        {
            ["id"] = occasion.Id,
            ["subject"] = new JObject { ["collection"] = occasion.Subject.Collection, ["id"] = occasion.Subject.Id },
            ["event"] = occasion.Event,
            ["date"] = IsoDate.Text(occasion.Date),
        };
        if (occasion is { OriginalDate: { } original, Years: { } years, Class: { } tier })
        {
            item["originalDate"] = IsoDate.Text(original);
            item["years"] = years;
            item["class"] = tier;
        }
        item["title"] = RecordJson.ToBody(occasion.Title);
        item["countryIds"] = new JArray(occasion.CountryIds);
        return item;
    }

    /// <summary>The lead days of an occasion, each with its date. Dates before year 1 are left out.</summary>
    public static JArray Notices(Occasion occasion) => new(occasion.LeadDays
        .Where(days => days <= occasion.Date.DayNumber)
        .Select(days => new JObject { ["days"] = days, ["on"] = IsoDate.Text(occasion.Date.AddDays(-days)) }));

    private static Field Text(string path) => new(path, FieldKind.Text, typeof(string));
}
