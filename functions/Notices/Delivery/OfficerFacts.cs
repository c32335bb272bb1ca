using System.Globalization;
using BangGiao.Mechanism.Commitments;
using BangGiao.Notices.Channels;
using BangGiao.Notices.Occasions;
using BangGiao.Records.Codes;
using BangGiao.Records.Visibility;
using BangGiao.Relations.Agencies;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Activities;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Delivery;

/// <summary>
/// The facts that an officer asks for next: of a claim or an assessment who, what and since when; of a country its level, the last visit and
/// its open commitments. They are read in the subscriber's view when the mail is sent.
/// </summary>
public static class OfficerFacts
{
    private const int MostCountries = 2;

    /// <summary>The facts of an occasion in a language.</summary>
    public static IReadOnlyList<MailFact> Of(Occasion occasion, RegistryView view, Language language)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        ArgumentNullException.ThrowIfNull(view);
        var facts = new List<MailFact>();
        if (occasion.Subject.Collection == CommitmentCollection.PathName && view.Find(occasion.Subject)?.As<Commitment>() is { } commitment)
            facts.AddRange(OfCommitment(commitment, occasion.Number, view, language));
        if (occasion.Count is null && occasion.CountryIds.Count <= MostCountries)
            facts.AddRange(occasion.CountryIds.SelectMany(id => OfCountry(id, view, language)));
        return facts;
    }

    private static IEnumerable<MailFact> OfCommitment(Commitment commitment, int? number, RegistryView view, Language language)
    {
        var agency = view.Find(new(AgencyCollection.PathName, commitment.LeadAgencyId))?.As<Agency>().Name.In(language) ?? commitment.LeadAgencyId;
        if (number is { } given && commitment.Reviews.ElementAtOrDefault(given - 1) is { } review)
        {
            var status = Vocabularies.LabelOf("commitmentStatus", review.Status).In(language);
            yield return Fact("who", review.By);
            yield return Fact("what", review.ProgressOrImplied is { } progress ? MessageTexts.Of(language, "fact.what.progress", status, progress) : status);
            yield return Fact("since", MessageTexts.Day(language, review.ReceivedOn ?? review.On));
        }
        yield return Fact("agency", agency);
        if (commitment.DueOn is { } due)
            yield return Fact("due", MessageTexts.Day(language, due.Last));

        MailFact Fact(string key, string value) => new(MessageTexts.Of(language, $"fact.{key}"), value);
    }

    private static IEnumerable<MailFact> OfCountry(string id, RegistryView view, Language language)
    {
        if (view.Find(new(CountryCollection.PathName, id))?.As<Country>() is not { } country)
            yield break;
        var name = country.Name.In(language);
        if (PartnershipLadder.StateOn(PartnershipCollection.Of(id, view), view.AsOf) is { Level: { } level, Since: { } since })
            yield return Fact("level", view.Owner.Profile.LabelOf(level).In(language), DateOf(since, language));
        if (ActivityCollection.With(id, view).Where(activity => activity.TookPlaceBy(view.AsOf)).MaxBy(activity => activity.StartsOn) is { } visit)
            yield return Fact("visit", visit.Title.In(language), DateOf(visit.StartsOn, language));
        var open = CommitmentCollection.To(id, view).Select(commitment => CommitmentState.On(commitment, view)).Where(state => !state.Status.IsFinal()).ToList();
        yield return Fact("open", open.Count, open.Count(state => state.Overdue is not null));

        MailFact Fact(string key, params object[] values) => new(MessageTexts.Of(language, $"fact.{key}", name), MessageTexts.Of(language, $"fact.{key}.value", values));
    }

    private static string DateOf(PartialDate date, Language language) =>
        date.Precision == DatePrecision.Day ? MessageTexts.Day(language, date.First) : string.Create(CultureInfo.InvariantCulture, $"{date}");
}
