using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>The errors of a profile whose fields have the right types.</summary>
internal static class ProfileRules
{
    public static readonly string[] Maps = ["vn", "natural_earth"];

    private const int MostWeight = 30;
    private const int MostLevels = 20;
    private const int MostGroups = 20;
    private const int MostTiers = 10;
    private const int MostYears = 1000;
    private const int MostDays = 3660;

    /// <summary>Every error, with its place and what is allowed.</summary>
    public static IEnumerable<FieldError> Faults(OwnerProfile profile) =>
    [
        .. General(profile),
        .. Levels(profile.Levels),
        .. Tiers(profile.Anniversaries.Tiers),
        .. LawRules.EscalationFaults(profile.Escalation),
        .. profile.Law is { } law ? LawRules.Faults(law) : [],
        .. Texts(profile),
    ];

    private static IEnumerable<FieldError> General(OwnerProfile profile)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone, out _))
            yield return new("/timeZone", "must be the IANA name of a time zone that this machine knows, such as Asia/Ho_Chi_Minh");
        if (profile.Languages.Count == 0)
            yield return new("/languages", $"must name at least one of {string.Join(", ", LanguageTags.All.Select(LanguageTags.Tag))}");
        foreach (var place in Repeated(profile.Languages))
            yield return new($"/languages/{place}", "is named twice");
        if (profile.TaskGroups.Count > MostGroups)
            yield return new("/taskGroups", $"must have at most {MostGroups} groups");
        if (!Maps.Contains(profile.Map))
            yield return new("/map", CodeName.Requirements(Maps));
    }

    private static IEnumerable<FieldError> Levels(IReadOnlyList<LevelProfile> levels)
    {
        if (levels.Count is 0 or > MostLevels)
            yield return new("/levels", $"must have 1 to {MostLevels} levels");
        foreach (var (place, level) in levels.Index())
        {
            if (!ListedCodeConverter.IsCode(level.Code))
                yield return new($"/levels/{place}/code", ListedCodeConverter.Requirements);
            if (string.IsNullOrWhiteSpace(level.Description))
                yield return new($"/levels/{place}/description", "must be a sentence in English");
            if (level.Weight is < 0 or > MostWeight)
                yield return new($"/levels/{place}/weight", $"must be from 0 to {MostWeight}");
            if (level.Kind != LevelKind.Sectoral && levels.Take(place).Any(before => before.Kind == LevelKind.Sectoral))
                yield return new($"/levels/{place}/kind", "must be sectoral: sectoral levels come last, because they are no steps of the ladder");
        }
        foreach (var place in Repeated(levels.Select(level => level.Code)))
            yield return new($"/levels/{place}/code", "is the code of another level");
        if (levels.Count > 0 && levels.All(level => level.Kind == LevelKind.Sectoral))
            yield return new("/levels", "must have a level that is not sectoral");
    }

    private static IEnumerable<FieldError> Tiers(IReadOnlyList<TierProfile> tiers)
    {
        if (tiers.Count is 0 or > MostTiers)
            yield return new("/anniversaries/tiers", $"must have 1 to {MostTiers} tiers");
        foreach (var (place, tier) in tiers.Index())
        {
            if (!ListedCodeConverter.IsCode(tier.Name))
                yield return new($"/anniversaries/tiers/{place}/name", ListedCodeConverter.Requirements);
            if (tier.DivisibleBy is < 1 or > MostYears)
                yield return new($"/anniversaries/tiers/{place}/divisibleBy", $"must be a number of years from 1 to {MostYears}");
            if (tier.Remainder < 0 || tier.Remainder >= Math.Max(1, tier.DivisibleBy))
                yield return new($"/anniversaries/tiers/{place}/remainder", "must be from 0 to divisibleBy - 1");
            if (tier.LeadDays.Any(days => days is < 0 or > MostDays))
                yield return new($"/anniversaries/tiers/{place}/leadDays", $"must be numbers of days from 0 to {MostDays}");
        }
        foreach (var place in Repeated(tiers.Select(tier => tier.Name)))
            yield return new($"/anniversaries/tiers/{place}/name", "is the name of another tier");
    }

    // A text that readers see has every language that is offered to them.
    private static IEnumerable<FieldError> Texts(OwnerProfile profile)
    {
        IEnumerable<(string Place, LocalizedText Text)> all =
        [
            .. profile.Levels.Index().Select(pair => ($"/levels/{pair.Index}/label", pair.Item.Label)),
            .. profile.Anniversaries.Tiers.Index().Select(pair => ($"/anniversaries/tiers/{pair.Index}/label", pair.Item.Label)),
            .. profile.TaskGroups.Index().Select(pair => ($"/taskGroups/{pair.Index}", pair.Item)),
            .. profile.Escalation.Index().Select(pair => ($"/escalation/{pair.Index}/label", pair.Item.Label)),
            .. profile.Law is { } law ? LawRules.Texts(law) : [],
            ("/papers/issuer", profile.Papers.Issuer), ("/papers/place", profile.Papers.Place), ("/papers/code", profile.Papers.Code),
        ];
        return all
            .SelectMany(one => profile.Languages.Distinct().Where(language => one.Text.Exactly(language) is null).Select(language => (one.Place, language)))
            .Select(missing => new FieldError($"{missing.Place}/{missing.language.Tag()}", "is required: the language is one of /languages"));
    }

    /// <summary>The places of values that occur earlier in the list.</summary>
    internal static IEnumerable<int> Repeated<T>(IEnumerable<T> all) =>
        all.Index().GroupBy(pair => pair.Item).SelectMany(same => same.Skip(1)).Select(pair => pair.Index);
}
