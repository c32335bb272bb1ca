using System.Text;
using BangGiao.Notices.Occasions;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using Newtonsoft.Json.Linq;

namespace BangGiao.Notices.Channels;

/// <summary>Writes a message as a CloudEvent 1.0 in JSON format.</summary>
/// <remarks>See https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md.</remarks>
public static class EventBody
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/cloudevents+json";

    private const string TypePrefix = "bang-giao.";

    /// <summary>The body as UTF-8 bytes; the same message always gives the same bytes.</summary>
    /// <param name="message">The message.</param>
    /// <param name="source">The CloudEvents <c>source</c>: a URI reference that names the registry.</param>
    public static byte[] Of(Message message, string source)
    {
        ArgumentNullException.ThrowIfNull(message);
        var body = new JObject
        {
            ["specversion"] = "1.0",
            ["id"] = message.Id,
            ["source"] = source,
            ["type"] = TypePrefix + message.Event,
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
        if (message.Page is { } page)
            data["page"] = page;
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
        if (occasion.Importance is { } importance)
            data["importance"] = CodeName.Of(importance);
        if (occasion.Escalation is { } escalation)
            data["escalation"] = escalation.Code;
        if (occasion.Operation is { } operation)
            data["operation"] = CodeName.Of(operation);
        if (occasion.IsOfChange && occasion.Count is null)
            data["version"] = occasion.Version;
        if (occasion.Count is { } count)
            data["count"] = count;
        if (occasion.Number is { } number)
            data["review"] = number;
        data["countryIds"] = new JArray(occasion.CountryIds);
        data["agencyIds"] = new JArray(occasion.AgencyIds);
        if (occasion.Source is { } source)
            data["source"] = JObject.FromObject(source, RecordJson.Serializer);
    }
}
