using BangGiao.Notices.Occasions;
using BangGiao.Records.Model;
using BangGiao.Records.Visibility;
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
            Years = occasion.Years!.Value,
            Classification = Highest(occasion, partner, step),
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
            Level = step is null ? "" : Level(partner!, step, state!.Since!.Value, language),
            Closing = Text(language, "closing"),
            Version = view.Version,
        };
    }

    private static string Subject(Occasion occasion, RegistryView view, Language language)
    {
        var record = view.Find(occasion.Subject)!;
        return occasion.Event switch
        {
            OccasionEvents.PartnershipStep => PartnershipCollection.NameOf(record.As<Partnership>(), language),
            OccasionEvents.AgreementSigned => record.As<Agreement>().Title.In(language),
            OccasionEvents.MissionOpened => MissionCollection.TitleOf(record.As<Mission>()).In(language),
            _ => "",
        };
    }

    // A step with a name of its own may be younger than its level.
    private static string Level(Country partner, Partnership step, PartialDate levelSince, Language language) => Text(
        language,
        partner.Kind == CountryKind.State ? "level.state" : "level.other",
        PartnershipCollection.NameOf(step, language),
        WrittenDates.Text(step.Title?.Exactly(language) is null ? levelSince : step.EffectiveOn, language));

    private static Classification Highest(Occasion occasion, Country? partner, Partnership? step) =>
        new Record?[] { partner, step }.OfType<Record>().Select(record => record.Classification).Append(occasion.Classification).Max();

    private static string Text(Language language, string key, params object[] values) => Texts.Text(language, key, values);
}
