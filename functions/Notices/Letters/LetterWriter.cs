using BangGiao.Notices.Addressees;
using BangGiao.Notices.Events;
using BangGiao.Notices.Observances;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Languages;
using BangGiao.Values.Texts;

namespace BangGiao.Notices.Letters;

/// <summary>Drafts a letter for an anniversary from what a view has.</summary>
public static class LetterWriter
{
    private static readonly TextCatalogue Texts = TextCatalogue.Of("Letters");

    /// <summary>The country whose people a letter is to; null where there is none, or several.</summary>
    public static string? CountryOf(Occasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        // The host of a mission stands first.
        return occasion.CountryIds.Count == 1 || occasion.Event == OccasionEvents.MissionOpened ? occasion.CountryIds[0] : null;
    }

    /// <summary>Those whom a letter may be to, as the desk keeps them.</summary>
    public static IReadOnlyList<Addressee> AddresseesOf(Occasion occasion, RegistryView view) =>
        CountryOf(occasion) is { } country ? AddresseeCollection.Of(country, view) : [];

    /// <summary>The draft in a language.</summary>
    /// <param name="occasion">The anniversary.</param>
    /// <param name="addressees">Whom it is to; without any, a line is left for them.</param>
    /// <param name="view">What is filled in.</param>
    /// <param name="language">The language.</param>
    public static Letter Of(Occasion occasion, IReadOnlyList<Addressee> addressees, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        ArgumentNullException.ThrowIfNull(addressees);
        ArgumentNullException.ThrowIfNull(view);
        var country = CountryOf(occasion);
        var name = country is null ? "" : OccasionCountries.Name(OccasionCountries.Find(view, country), country, language);
        return new()
        {
            Id = occasion.Id,
            Lang = language,
            Dir = language.Direction(),
            Occasion = occasion.Title.In(language),
            Date = occasion.Date,
            Years = occasion.Years,
            Country = name,
            Addressees = addressees.Count == 0 ? Text(language, "addressees") : Text(language, "addressees.named", Names(addressees, language)),
            Greeting = addressees is [{ FormOfAddress: { } form }] ? form.In(language) : Text(language, "greeting"),
            Opening = Opening(occasion, name, view, language),
            Level = country is null ? "" : Level(country, view, language),
            Closing = Text(language, "closing"),
            Version = view.Version,
        };
    }

    private static string Names(IEnumerable<Addressee> addressees, Language language) =>
        string.Join("; ", addressees.Select(one => Text(language, "addressee", one.Name.In(language), one.Post.In(language))));

    private static string Opening(Occasion occasion, string country, RegistryView view, Language language) => Text(
        language,
        $"opening.{occasion.Event}{(occasion.Years is null ? ".yearly" : "")}",
        occasion.Years is { } years ? OccasionTexts.Years(years, language) : "",
        country,
        WrittenDates.Text(occasion.OriginalDate ?? occasion.Date, language),
        Subject(occasion, view, language));

    private static string Subject(Occasion occasion, RegistryView view, Language language)
    {
        var record = view.Find(occasion.Subject)!;
        return occasion.Event switch
        {
            OccasionEvents.PartnershipStep => Vocabularies.LabelOf("partnershipLevel", record.As<Partnership>().Level).In(language),
            OccasionEvents.AgreementSigned => record.As<Agreement>().Title.In(language),
            OccasionEvents.MissionOpened => MissionCollection.TitleOf(record.As<Mission>()).In(language),
            OccasionEvents.ObservanceOwn or OccasionEvents.ObservancePartner => record.As<Observance>().Title.In(language),
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
