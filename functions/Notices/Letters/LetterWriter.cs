using BangGiao.Notices.Addressees;
using BangGiao.Notices.Events;
using BangGiao.Notices.Observances;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;
using BangGiao.Values.Roles;
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

    /// <summary>The possible addressees of a letter.</summary>
    public static IReadOnlyList<Addressee> AddresseesOf(Occasion occasion, RegistryView view) =>
        CountryOf(occasion) is { } country ? AddresseeCollection.Of(country, view) : [];

    /// <summary>The draft in a language.</summary>
    /// <param name="occasion">The anniversary.</param>
    /// <param name="addressees">The addressees; without any, the letter has a line for them.</param>
    /// <param name="view">The view from which the letter is filled in.</param>
    /// <param name="language">The language.</param>
    public static Letter Of(Occasion occasion, IReadOnlyList<Addressee> addressees, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        ArgumentNullException.ThrowIfNull(addressees);
        ArgumentNullException.ThrowIfNull(view);
        var country = CountryOf(occasion);
        var partner = country is null ? null : OccasionCountries.Find(view, country);
        var steps = partner is null ? [] : PartnershipCollection.Of(partner.Id, view);
        var state = PartnershipLadder.StateOn(steps, view.AsOf);
        var step = steps.FirstOrDefault(step => step.Id == state?.Id);
        var name = country is null ? "" : OccasionCountries.Name(partner, country, language);
        return new()
        {
            Id = occasion.Id,
            Lang = language,
            Dir = language.Direction(),
            Occasion = occasion.Title.In(language),
            Date = occasion.Date,
            Years = occasion.Years,
            Classification = Highest(occasion, [partner, step, .. addressees]),
            Country = name,
            Addressees = addressees.Count == 0 ? Text(language, "addressees") : Text(language, "addressees.named", Names(addressees, language)),
            Greeting = addressees is [{ FormOfAddress: { } form }] ? form.In(language) : Text(language, "greeting"),
            Opening = Opening(occasion, name, view, language),
            Level = step is null ? "" : Level(partner!, step, state!.Since!.Value, view.Owner, language),
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
            OccasionEvents.PartnershipStep => PartnershipCollection.NameOf(record.As<Partnership>(), view.Owner, language),
            OccasionEvents.AgreementSigned => record.As<Agreement>().Title.In(language),
            OccasionEvents.MissionOpened => MissionCollection.TitleIn(view, record.As<Mission>()).In(language),
            OccasionEvents.ObservanceOwn or OccasionEvents.ObservancePartner => record.As<Observance>().Title.In(language),
            _ => "",
        };
    }

    // A step with a name of its own may be younger than its level.
    private static string Level(Country partner, Partnership step, PartialDate levelSince, OwnerState owner, Language language) => Text(
        language,
        partner.Kind == CountryKind.State ? "level.state" : "level.other",
        PartnershipCollection.NameOf(step, owner, language),
        WrittenDates.Text(step.Title?.Exactly(language) is null ? levelSince : step.EffectiveOn, language));

    private static Classification Highest(Occasion occasion, IEnumerable<Record?> records) =>
        records.OfType<Record>().Select(record => record.Classification).Append(occasion.Classification).Max();

    private static string Text(Language language, string key, params object[] values) => Texts.Text(language, key, values);
}
