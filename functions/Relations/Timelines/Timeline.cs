using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Timelines;

/// <summary>Builds the timeline of a country from all collections.</summary>
public sealed class Timeline(CollectionRegistry collections, Vocabularies vocabularies)
{
    /// <summary>The entries in date order; with a day, only those on or before it.</summary>
    public IEnumerable<TimelineEntry> Of(string countryId, RegistryView view, DateOnly? by) => collections.All.OfType<ITimelineSource>()
        .SelectMany(collection => collection.TimelineOf(countryId, view))
        .Where(entry => by is not { } day || entry.On.First <= day)
        .OrderBy(entry => entry.On);

    /// <summary>
    /// The label of an event: <c>relations.established</c> is the code <c>established</c> of the vocabulary <c>relationsEvent</c>.
    /// </summary>
    public LocalizedText LabelOf(string eventCode)
    {
        ArgumentNullException.ThrowIfNull(eventCode);
        var (subject, code) = (eventCode.Split('.')[0], eventCode.Split('.')[1]);
        return vocabularies.Label(VocabularyOf(subject), code);
    }

    private static string VocabularyOf(string subject) => subject switch
    {
        "relations" => "relationsEvent",
        "partnership" => "partnershipLevel",
        "agreement" => "agreementStatus",
        "commitment" => "commitmentEvent",
        "mission" => "missionEvent",
        "activity" => "activityKind",
        "document" => "documentType",
        _ => subject,
    };
}
