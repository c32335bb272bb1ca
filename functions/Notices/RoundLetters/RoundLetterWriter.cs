using BangGiao.Mechanism.AgencyForms;
using BangGiao.Notices.Channels;
using BangGiao.Records.Codes;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Sheets;
using BangGiao.Values.Texts;
using BangGiao.Web.Http;
using Microsoft.Extensions.Options;

namespace BangGiao.Notices.RoundLetters;

/// <summary>Writes letters about review cycles, each in the language of its addressee.</summary>
/// <remarks>A letter to an agency contains nothing that the agency's account does not see.</remarks>
public sealed class RoundLetterWriter(Vocabularies vocabularies, FormExchange forms, IOptions<WebOptions> web, IOptions<RoundLetterOptions> letters)
{
    private const string List = "commitments?";

    private static readonly TextCatalogue Texts = TextCatalogue.Of("RoundLetters");

    /// <summary>The letter as a mail.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="version">The registry's version, which the attached form names.</param>
    /// <param name="today">The current day.</param>
    public MailLetter Write(RoundLetter letter, long version, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.About is { } about ? ToAgency(letter, about, version, today) : ToChair(letter, today);
    }

    private MailLetter ToAgency(RoundLetter letter, RoundAgency about, long version, DateOnly today)
    {
        var (language, agency, kind) = (letter.Language, NameOf(about, letter.Language), letter.Step.Event == RoundEvents.Invitation ? "invitation" : "reminder");
        var (title, due) = (letter.Cycle.Title.In(language), MessageTexts.Day(language, letter.Cycle.DueOn));
        var file = letters.Value.AttachForms && about.Agency is not null ? FileOf(letter, about, version) : null;
        string[] paragraphs =
        [
            Text(language, "greeting", letter.Name),
            Text(language, $"{kind}.body", title, agency, about.Missing, due, MessageTexts.Ahead(language, today, letter.Cycle.DueOn)),
            Text(language, "as", vocabularies.Label("addresseeRole", CodeName.Of(letter.Role)).In(language), agency),
        ];
        return new(
            Text(language, $"{kind}.subject", title, due),
            file is null ? paragraphs : [.. paragraphs, Text(language, "form")],
            [],
            [
                .. Links(letter, Text(language, "link.report"), "work?view=reports"),
                .. Links(letter, Text(language, "link.list", agency), $"{List}lead={Uri.EscapeDataString(about.Id)}"),
                .. RoundLink(letter),
            ],
            Text(language, "footer", agency))
        {
            File = file,
        };
    }

    private MailLetter ToChair(RoundLetter letter, DateOnly today)
    {
        var (language, kind) = (letter.Language, letter.Step.Event == RoundEvents.Invitation ? "invitation" : "silence");
        var (title, due) = (letter.Cycle.Title.In(language), MessageTexts.Day(language, letter.Cycle.DueOn));
        var unreached = letter.Listed.Where(agency => agency.Fault(today) is not null).ToList();
        var items = kind == "invitation"
            ? unreached.Select(agency => Text(language, "chair.unreached", NameOf(agency, language), vocabularies.Label("unreachableReason", CodeName.Of(agency.Fault(today)!.Value)).In(language)))
            : letter.Listed.Select(agency => Text(language, "chair.missing", NameOf(agency, language), agency.Missing, agency.Items.Count(item => item.IsExpected)));
        var second = kind == "invitation" ? unreached.Count : letter.Listed.Count(agency => agency.IsSilent);
        return new(
            Text(language, $"chair.{kind}.subject", title, due),
            [Text(language, $"chair.{kind}.body", title, due, letter.Listed.Count, second)],
            [.. items],
            [.. RoundLink(letter)],
            Text(language, "footer.chair"));
    }

    private MailFile FileOf(RoundLetter letter, RoundAgency about, long version) => new(
        $"form-{letter.Cycle.Id}-{about.Id}.{letter.Language.Tag()}.xlsx",
        SheetWriter.ContentType,
        () => forms.Render(letter.Cycle, about.Agency!, about.Items, version, letter.Language));

    private IEnumerable<MailLink> RoundLink(RoundLetter letter) =>
        Links(letter, Text(letter.Language, "link.round"), $"{List}view=rounds&round={Uri.EscapeDataString(letter.Cycle.Id)}");

    // The address comes from a setting only; without it there is no link.
    private IEnumerable<MailLink> Links(RoundLetter letter, string label, string page) => web.Value.PublicAddress is { Length: > 0 } address
        ? [new(label, $"{address.TrimEnd('/')}/dashboard/{page}&lang={letter.Language.Tag()}")]
        : [];

    private static string NameOf(RoundAgency about, Language language) => about.Agency?.Name.In(language) ?? about.Id;

    private static string Text(Language language, string key, params object[] values) => Texts.Text(language, key, values);
}
