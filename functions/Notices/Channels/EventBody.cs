using System.Text;
using BangGiao.Notices.Occasions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Channels;

/// <summary>What is told as a CloudEvent 1.0 in its JSON form.</summary>
/// <remarks>See https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md.</remarks>
public static class EventBody
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/cloudevents+json";

    private const string Types = "bang-giao.";

    /// <summary>The bytes; the same ones for the same message.</summary>
    /// <param name="message">What is told.</param>
    /// <param name="source">The name of the registry: a URI reference.</param>
    public static byte[] Of(Message message, string source)
    {
        ArgumentNullException.ThrowIfNull(message);
        var body = new JObject
        {
            ["specversion"] = "1.0",
            ["id"] = message.Id,
            ["source"] = source,
            ["type"] = Types + message.Event,
            ["time"] = Instant.Text(message.At),
            ["datacontenttype"] = "application/json",
            ["data"] = Data(message),
        };
        if (message.Occasion is { } occasion)
            body["subject"] = occasion.Subject.ToString();
        return Encoding.UTF8.GetBytes(RecordJson.Write(body));
    }

    private static JObject Data(Message message)
    {
        var language = message.Title.LanguageFor(message.Language);
        var data = new JObject
        {
            ["notificationId"] = message.Id,
            ["subscriptionId"] = message.Subscription.Id,
            ["event"] = message.Event,
            ["text"] = message.Title.In(message.Language),
            ["language"] = language.Tag(),
            ["dir"] = language.Dir(),
            ["title"] = JObject.FromObject(message.Title, RecordJson.Serializer),
            ["occursOn"] = IsoDate.Text(message.OccursOn),
            ["leadDays"] = message.LeadDays,
            ["late"] = message.Late,
        };
        if (message.Occasion is { } occasion)
            Add(data, occasion);
        return data;
    }

    private static void Add(JObject data, Occasion occasion)
    {
        data["subject"] = new JObject { ["collection"] = occasion.Subject.Collection, ["id"] = occasion.Subject.Id };
        if (occasion.OriginalDate is { } original)
            data["originalDate"] = IsoDate.Text(original);
        if (occasion.Years is { } years)
            data["years"] = years;
        if (occasion.Class is { } tier)
            data["class"] = tier;
        if (occasion.Escalation is { } escalation)
            data["escalation"] = CodeName.Of(escalation);
        data["countryIds"] = new JArray(occasion.CountryIds);
        data["agencyIds"] = new JArray(occasion.AgencyIds);
        if (occasion.Source is { } source)
            data["source"] = JObject.FromObject(source, RecordJson.Serializer);
    }
}
