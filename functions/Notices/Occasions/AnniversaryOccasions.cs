using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Notices.Observances;
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
internal sealed class AnniversaryOccasions
{
    private readonly AnniversaryRules _rules;
    private readonly OwnerState _owner;
    private readonly ImportanceRules _importance;
    private readonly ObservanceOccasions _observances;
    private readonly Dictionary<string, Func<StoredRecord, OccasionSpan, PartnerLevels, IEnumerable<Occasion>>> _sources;

    public AnniversaryOccasions(AnniversaryRules rules, OwnerState owner)
    {
        (_rules, _owner, _importance) = (rules, owner, new(rules, owner.Profile));
        _observances = new(rules, _importance);
        _sources = new(StringComparer.Ordinal)
        {
            [CountryCollection.PathName] = Relations,
            [PartnershipCollection.PathName] = Steps,
            [AgreementCollection.PathName] = Signings,
            [MissionCollection.PathName] = Openings,
            [ObservanceCollection.PathName] = _observances.Of,
        };
    }

    /// <summary>The anniversaries in a period, unordered.</summary>
    public IEnumerable<Occasion> In(OccasionSpan span)
    {
        var levels = new PartnerLevels(span.View);
        return _sources.SelectMany(source => span.View.All(source.Key).SelectMany(record => source.Value(record, span, levels)));
    }

    /// <summary>The anniversaries of one record in a period; none when the view does not have it.</summary>
    public IEnumerable<Occasion> Of(RecordKey key, OccasionSpan span) =>
        _sources.TryGetValue(key.Collection, out var source) && span.View.Find(key) is { } record ? source(record, span, new(span.View)) : [];

    // The first establishment counts, as in establishedOn. There is no anniversary while relations are interrupted.
    private IEnumerable<Occasion> Relations(StoredRecord record, OccasionSpan span, PartnerLevels levels)
    {
        var country = record.As<Country>();
        if (country.Relations.Events.FirstOrDefault(fact => fact.Event == RelationsEventKind.Established) is not { } first)
            yield break;
        foreach (var day in DaysOf(first.On, span))
        {
            if (RelationsLedger.StatusOn(country, day.Date) == RelationsStatus.Established)
            {
                var occasion = Of(OccasionEvents.RelationsEstablished, record, country, day, [country.Id], first.Source ?? country.Source, country, _ => "");
                yield return occasion with { Weight = _importance.Weight(AnniversaryMatter.Relations, day.Tier.Name, levels.Of(country.Id)) };
            }
        }
    }

    // A superseded step still has anniversaries; a step that has ended has none.
    private IEnumerable<Occasion> Steps(StoredRecord record, OccasionSpan span, PartnerLevels levels)
    {
        var step = record.As<Partnership>();
        foreach (var day in DaysOf(step.EffectiveOn, span))
        {
            if (step.EndsOn is { } end && day.Date > end.Last)
                continue;
            var country = OccasionCountries.Find(span.View, step.CountryId);
            var occasion = Of(OccasionEvents.PartnershipStep, record, step, day, [step.CountryId], step.Source, country, language => PartnershipCollection.NameOf(step, _owner, language));
            var matter = step.IsSectoral ? AnniversaryMatter.SectoralFramework : AnniversaryMatter.Framework;
            yield return occasion with { Weight = _importance.Weight(matter, day.Tier.Name, step.Level, levels.IsSuperseded(step, day.Date)) };
        }
    }

    private IEnumerable<Occasion> Signings(StoredRecord record, OccasionSpan span, PartnerLevels levels)
    {
        var agreement = DatedAgreement.Of(record.As<Agreement>(), span.View);
        if (agreement.SignedOn is not { } signed)
            yield break;
        foreach (var day in DaysOf(signed, span))
        {
            if (Binds(agreement, day.Date))
                yield return Signing(record, agreement, day, levels);
        }
    }

    // A mission also represents the relations with the states to which it is accredited. Its host comes first and is named in the title.
    private IEnumerable<Occasion> Openings(StoredRecord record, OccasionSpan span, PartnerLevels levels)
    {
        var mission = record.As<Mission>();
        if (mission.OpenedOn is not { } opened)
            yield break;
        foreach (var day in DaysOf(opened, span))
        {
            if (MissionRules.StatusOn(mission, day.Date) == MissionStatus.Open)
                yield return Opening(record, mission, day, span, levels);
        }
    }

    private Occasion Opening(StoredRecord record, Mission mission, Anniversary day, OccasionSpan span, PartnerLevels levels)
    {
        IReadOnlyList<string> countries = [.. mission.AccreditedTo.Prepend(mission.HostCountryId).Distinct()];
        var host = OccasionCountries.Find(span.View, mission.HostCountryId);
        var title = MissionCollection.TitleOf(mission, host?.Name);
        return Of(OccasionEvents.MissionOpened, record, mission, day, countries, mission.Source, host, title.In) with
        {
            Weight = _importance.Weight(AnniversaryMatter.Mission, day.Tier.Name, levels.Of(mission.HostCountryId)),
        };
    }

    private Occasion Signing(StoredRecord record, Agreement agreement, Anniversary day, PartnerLevels levels)
    {
        var parties = OccasionCountries.Partners(agreement.Parties, _owner);
        var matter = IsOfState(agreement) ? AnniversaryMatter.StateText : AnniversaryMatter.OtherText;
        return Of(OccasionEvents.AgreementSigned, record, agreement, day, parties, agreement.Source, null, _ => "") with
        {
            AgencyIds = [.. AgreementFilters.AgenciesOf(agreement).Distinct()],
            Title = OccasionTexts.Title(OccasionEvents.AgreementSigned, language => [agreement.Title.In(language), OccasionTexts.Years(day.Years, language)]),
            Weight = _importance.Weight(matter, day.Tier.Name, levels.Highest(parties)),
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
        on.Precision == DatePrecision.Day ? _rules.Between(on.First, span.From, span.To) : [];

    private static bool Binds(Agreement agreement, DateOnly day) => StandingRules.On(agreement, day).Status
        is StandingStatus.Signed or StandingStatus.Ratified or StandingStatus.InForce or StandingStatus.Suspended;

    // If it is not recorded in whose name a text was concluded, its type decides.
    private static bool IsOfState(Agreement agreement) => agreement.Level switch
    {
        AgreementLevel.State or AgreementLevel.Government => true,
        null => agreement.Type is AgreementType.Treaty or AgreementType.Agreement or AgreementType.JointStatement or AgreementType.Protocol,
        _ => false,
    };
}
