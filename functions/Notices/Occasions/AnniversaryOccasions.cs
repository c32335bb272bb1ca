using BangGiao.Notices.Anniversaries;
using BangGiao.Records.Model;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Snapshots;
using BangGiao.Relations.Countries;
using BangGiao.Relations.Missions;
using BangGiao.Relations.Partnerships;
using BangGiao.Treaties.Agreements;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.Occasions;

/// <summary>The anniversaries of dated events in records. A date that is known to the month or year only has no anniversary.</summary>
internal sealed class AnniversaryOccasions(AnniversaryRules rules, OwnerState owner)
{
    /// <summary>The anniversaries in a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span) => Relations(span).Concat(Steps(span)).Concat(Signings(span)).Concat(Openings(span));

    // The first establishment counts, as in establishedOn. There is no anniversary while relations are interrupted.
    private IEnumerable<Occasion> Relations(OccasionSpan span)
    {
        foreach (var record in span.View.All(CountryCollection.PathName))
        {
            var country = record.As<Country>();
            if (country.Relations.Events.FirstOrDefault(fact => fact.Event == RelationsEventKind.Established) is not { } first)
                continue;
            foreach (var day in DaysOf(first.On, span))
            {
                if (RelationsLedger.StatusOn(country, day.Date) == RelationsStatus.Established)
                    yield return Of(OccasionEvents.RelationsEstablished, record, country, day, [country.Id], first.Source ?? country.Source, country, _ => "");
            }
        }
    }

    // A superseded step still has anniversaries; a step that has ended has none.
    private IEnumerable<Occasion> Steps(OccasionSpan span)
    {
        foreach (var record in span.View.All(PartnershipCollection.PathName))
        {
            var step = record.As<Partnership>();
            foreach (var day in DaysOf(step.EffectiveOn, span))
            {
                if (step.EndsOn is not { } end || day.Date <= end.Last)
                    yield return Of(OccasionEvents.PartnershipStep, record, step, day, [step.CountryId], step.Source, Country(step.CountryId), language => PartnershipCollection.NameOf(step, language));
            }
        }

        Country? Country(string id) => OccasionCountries.Find(span.View, id);
    }

    private IEnumerable<Occasion> Signings(OccasionSpan span)
    {
        foreach (var record in span.View.All(AgreementCollection.PathName))
        {
            var agreement = DatedAgreement.Of(record.As<Agreement>(), span.View);
            if (agreement.SignedOn is not { } signed)
                continue;
            foreach (var day in DaysOf(signed, span))
            {
                if (Binds(agreement, day.Date))
                    yield return Signing(record, agreement, day);
            }
        }
    }

    private IEnumerable<Occasion> Openings(OccasionSpan span)
    {
        foreach (var record in span.View.All(MissionCollection.PathName))
        {
            var mission = record.As<Mission>();
            if (mission.OpenedOn is not { } opened)
                continue;
            // A mission also stands for the relations with the states that it is accredited to. Its host comes first and is named in the title.
            var countries = mission.AccreditedTo.Prepend(mission.HostCountryId).Distinct().ToList();
            foreach (var day in DaysOf(opened, span))
            {
                if (MissionRules.StatusOn(mission, day.Date) == MissionStatus.Open)
                {
                    var host = OccasionCountries.Find(span.View, mission.HostCountryId);
                    var title = MissionCollection.TitleOf(mission, host?.Name);
                    yield return Of(OccasionEvents.MissionOpened, record, mission, day, countries, mission.Source, host, title.In);
                }
            }
        }
    }

    private Occasion Signing(StoredRecord record, Agreement agreement, Anniversary day)
    {
        var parties = OccasionCountries.Partners(agreement.Parties, owner);
        var occasion = Of(OccasionEvents.AgreementSigned, record, agreement, day, parties, agreement.Source, null, _ => "") with
        {
            AgencyIds = [.. AgreementFilters.AgenciesOf(agreement).Distinct()],
        };
        return occasion with
        {
            Title = OccasionTexts.Title(occasion.Event, language => [agreement.Title.In(language), OccasionTexts.Years(day.Years, language)]),
        };
    }

    private static Occasion Of(
        string eventCode, StoredRecord record, Record body, Anniversary day, IReadOnlyList<string> countries, Source? source, Country? country, Func<Language, string> detail) =>
        new Occasion
        {
            Event = eventCode,
            Subject = record.Key,
            Date = day.Date,
            OriginalDate = day.OriginalDate,
            Years = day.Years,
            Class = day.Tier.Name,
            Title = OccasionTexts.Title(eventCode, language =>
                [countries.Count == 0 ? "" : OccasionCountries.Name(country, countries[0], language), OccasionTexts.Years(day.Years, language), detail(language)]),
            CountryIds = countries,
            Source = source,
            Classification = body.Classification,
            LeadDays = day.Tier.LeadDays,
            Version = record.Version,
            ChangedAt = body.UpdatedAt,
            Slot = $"{day.Date.Year:0000}",
        }.WithFactsOf(country);

    private IEnumerable<Anniversary> DaysOf(PartialDate on, OccasionSpan span) =>
        on.Precision == DatePrecision.Day ? rules.Between(on.First, span.From, span.To) : [];

    private static bool Binds(Agreement agreement, DateOnly day) => StandingRules.On(agreement, day).Status
        is StandingStatus.Signed or StandingStatus.Ratified or StandingStatus.InForce or StandingStatus.Suspended;}
