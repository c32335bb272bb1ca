using System.Text.RegularExpressions;
using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>The validation rules of an agreement's texts, languages, signatories, relations and entry into force.</summary>
internal static partial class TextRules
{
    private const int MostConsents = 200;
    private const int MostMonths = 120;
    private const int MostDays = 3660;
    private const int MostItems = 100;
    private const int MostAnswerLength = 2000;

    public static IEnumerable<FieldError> Faults(Agreement agreement) => LanguageFaults(agreement)
        .Concat(TextFaults(agreement))
        .Concat(EntryFaults(agreement.EntryIntoForce))
        .Concat(PeriodFaults("/denunciationNotice", agreement.DenunciationNotice?.Months, agreement.DenunciationNotice?.Days))
        .Concat(RelationFaults(agreement))
        .Concat(WordFaults(agreement));

    private static IEnumerable<FieldError> LanguageFaults(Agreement agreement)
    {
        foreach (var (index, language) in agreement.Languages.Index())
        {
            if (!Tag().IsMatch(language))
                yield return new($"/languages/{index}", "must be a BCP 47 language tag, for example vi or fr");
        }
        foreach (var repeat in CommonRules.Repeats("/languages", agreement.Languages))
            yield return repeat;
        if (agreement.PrevailingLanguage is { } prevailing && !agreement.Languages.Contains(prevailing))
            yield return new("/prevailingLanguage", "must be one of languages");
    }

    private static IEnumerable<FieldError> TextFaults(Agreement agreement)
    {
        foreach (var (index, text) in agreement.Texts.Index())
        {
            if (!Tag().IsMatch(text.Language))
                yield return new($"/texts/{index}/language", "must be a BCP 47 language tag, for example vi or fr");
            if (agreement.Attachments.All(attachment => attachment.Id != text.AttachmentId))
                yield return new($"/texts/{index}/attachmentId", "is not the id of an attachment of this agreement");
        }
        foreach (var (index, evidence) in (agreement.Procedure?.Evidence ?? []).Index())
        {
            if (evidence.AttachmentId is { } id && agreement.Attachments.All(attachment => attachment.Id != id))
                yield return new($"/procedure/evidence/{index}/attachmentId", "is not the id of an attachment of this agreement");
            if (evidence.AttachmentId is null && string.IsNullOrWhiteSpace(evidence.Note))
                yield return new($"/procedure/evidence/{index}", "must have an attachmentId or a note");
        }
    }

    private static IEnumerable<FieldError> EntryFaults(EntryIntoForce? entry)
    {
        if (entry is null)
            return [];
        var faults = PeriodFaults("/entryIntoForce", entry.Months, entry.Days);
        if (entry.Rule == EntryRule.AfterConsents && entry.Consents is not (>= 1 and <= MostConsents))
            faults = faults.Append(new("/entryIntoForce/consents", $"is required for {CodeName.Of(EntryRule.AfterConsents)}: a number from 1 to {MostConsents}"));
        if (entry.Rule != EntryRule.AfterConsents && entry.Consents is not null)
            faults = faults.Append(new("/entryIntoForce/consents", $"is allowed for {CodeName.Of(EntryRule.AfterConsents)} only"));
        return faults;
    }

    private static IEnumerable<FieldError> PeriodFaults(string pointer, int? months, int? days)
    {
        if (months is < 0 or > MostMonths)
            yield return new($"{pointer}/months", $"must be from 0 to {MostMonths}");
        if (days is < 0 or > MostDays)
            yield return new($"{pointer}/days", $"must be from 0 to {MostDays}");
    }

    private static IEnumerable<FieldError> RelationFaults(Agreement agreement)
    {
        foreach (var (index, related) in agreement.RelatedTo.Index())
        {
            if (related.AgreementId == agreement.Id)
                yield return new($"/relatedTo/{index}/agreementId", "must be another agreement");
        }
    }

    private static IEnumerable<FieldError> WordFaults(Agreement agreement)
    {
        var faults = CommonRules.LengthFaults("/depositary", agreement.Depositary, CommonRules.TitleLength)
            .Concat(CommonRules.LengthFaults("/place", agreement.Place, CommonRules.NameLength))
            .Concat(CommonRules.LengthFaults("/unRegistrationNumber", agreement.UnRegistrationNumber, CommonRules.NameLength))
            .Concat(agreement.Signatories.Index().SelectMany(pair => CommonRules.LengthFaults($"/signatories/{pair.Index}/name", pair.Item.Name, CommonRules.NameLength)))
            .Concat(agreement.WarningAnswers.Index().SelectMany(pair => CommonRules.LengthFaults($"/warningAnswers/{pair.Index}/answer", pair.Item.Answer, MostAnswerLength)));
        var lists = new (string Pointer, int Count)[]
        {
            ("/languages", agreement.Languages.Count), ("/signatories", agreement.Signatories.Count), ("/texts", agreement.Texts.Count),
            ("/relatedTo", agreement.RelatedTo.Count), ("/warningAnswers", agreement.WarningAnswers.Count),
            ("/procedure/opinions", agreement.Procedure?.Opinions.Count ?? 0), ("/procedure/evidence", agreement.Procedure?.Evidence.Count ?? 0),
        };
        return faults.Concat(lists.Where(list => list.Count > MostItems).Select(list => new FieldError(list.Pointer, $"has {list.Count} items; at most {MostItems} are allowed")));
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
