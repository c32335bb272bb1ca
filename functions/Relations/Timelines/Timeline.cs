using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Timelines;

/// <summary>Gathers what every collection has to say of a country.</summary>
public sealed class Timeline(CollectionRegistry collections, Vocabularies book)
{
    /// <summary>The entries in the order of time; with a day, those that had happened by then.</summary>
    public IEnumerable<TimelineEntry> Of(string countryId, RegistryView view, DateOnly? by) => collections.All.OfType<ITimelineSource>()
        .SelectMany(collection => collection.TimelineOf(countryId, view))
        .Where(entry => by is not { } day || entry.On.First <= day)
        .OrderBy(entry => entry.On);

    /// <summary>What an event is called: <c>relations.established</c> is the code <c>established</c> of the vocabulary of relations' events.</summary>
    public LocalizedText LabelOf(string happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var (subject, code) = (happened.Split('.')[0], happened.Split('.')[1]);
        return book.Label(VocabularyOf(subject), code);
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
