using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Letters;

/// <summary>Drafts a letter for an anniversary from what a view has.</summary>
/// <param name="calendar">Finds the anniversary.</param>
public sealed class LetterWriter(OccasionCalendar calendar)
{
    private const int DateLength = 10;

    private static readonly TextCatalogue Texts = TextCatalogue.Of("Letters");

    /// <summary>The anniversary with an id, as lists of anniversaries have it; null when the view has none.</summary>
    public Occasion? Find(RegistryView view, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length > DateLength && IsoDate.TryParse(id[^DateLength..], out var day)
            ? calendar.Anniversaries(view, day, day).FirstOrDefault(occasion => occasion.Id == id)
            : null;
    }

    /// <summary>The draft in a language.</summary>
    public static Letter Of(Occasion occasion, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        ArgumentNullException.ThrowIfNull(view);
        // The host of a mission stands first.
        var country = occasion.CountryIds.Count == 1 || occasion.Event == OccasionEvents.MissionOpened ? occasion.CountryIds[0] : null;
        var name = country is null ? "" : OccasionCountries.Name(OccasionCountries.Find(view, country), country, language);
        return new()
        {
            Id = occasion.Id,
            Lang = language,
            Dir = language.Direction(),
            Occasion = occasion.Title.In(language),
            Date = occasion.Date,
            Years = occasion.Years!.Value,
            Country = name,
            Addressees = Text(language, "addressees"),
            Greeting = Text(language, "greeting"),
            Opening = Text(
                language,
                $"opening.{occasion.Event}",
                OccasionTexts.Years(occasion.Years.Value, language),
                name,
                WrittenDates.Text(occasion.OriginalDate!.Value, language),
                Subject(occasion, view, language)),
            Level = country is null ? "" : Level(country, view, language),
            Closing = Text(language, "closing"),
            Version = view.Version,
        };
    }

    private static string Subject(Occasion occasion, RegistryView view, Language language)
    {
        var record = view.Find(occasion.Subject)!;
        return occasion.Event switch
        {
            OccasionEvents.PartnershipStep => Vocabularies.LabelOf("partnershipLevel", record.As<Partnership>().Level).In(language),
            OccasionEvents.AgreementSigned => record.As<Agreement>().Title.In(language),
            OccasionEvents.MissionOpened => MissionCollection.TitleOf(record.As<Mission>()).In(language),
            _ => "",
        };
    }

    private static string Level(string country, RegistryView view, Language language) =>
        view.Find(new(CountryCollection.PathName, country)) is not null
        && PartnershipLadder.StateOn(PartnershipCollection.Of(country, view), view.AsOf) is { Level: { } level, Since: { } since }
            ? Text(language, "level", Vocabularies.LabelOf("partnershipLevel", level).In(language), WrittenDates.Text(since, language))
            : "";

    private static string Text(Language language, string key, params object[] values) => Texts.Text(language, key, values);
}
