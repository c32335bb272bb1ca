using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Periods;

namespace BangGiao.Registry.Profiles;

/// <summary>The errors of the escalation and the law of a profile whose fields have the right types.</summary>
internal static class LawRules
{
    private const int MostSteps = 10;
    private const int MostDays = 3660;
    private const int MostRegimes = 20;
    private const int MostRules = 50;
    private const int MostNames = 50;

    // A period begins in the month before, and every month has that day.
    private const int FirstOpeningDay = 2;
    private const int LastDayOfAllMonths = 28;

    /// <summary>Every error of the escalation, with its place and what is allowed.</summary>
    public static IEnumerable<FieldError> EscalationFaults(IReadOnlyList<EscalationStep> steps)
    {
        if (steps.Count > MostSteps)
            yield return new("/escalation", $"must have at most {MostSteps} steps");
        foreach (var (place, step) in steps.Index())
        {
            foreach (var fault in CodeFaults($"/escalation/{place}", step.Code, step.Description))
                yield return fault;
            if (place == 0 ? step.FromDay != 1 : step.FromDay <= steps[place - 1].FromDay || step.FromDay > MostDays)
                yield return new($"/escalation/{place}/fromDay", place == 0 ? "must be 1: what is overdue has reached the first step" : $"must be after {steps[place - 1].FromDay}, to {MostDays}");
        }
        foreach (var place in ProfileRules.Repeated(steps.Select(step => step.Code)))
            yield return new($"/escalation/{place}/code", "is the code of another step");
    }

    /// <summary>Every error of the law, with its place and what is allowed.</summary>
    public static IEnumerable<FieldError> Faults(LawProfile law) =>
    [
        .. RegimeFaults(law),
        .. Named(law).SelectMany(named => RegimeFault(named.Place, named.Regime, law)),
        .. NameFaults(law.ReservedNames),
        .. Bases(law).SelectMany(basis => BasisFaults(basis.Place, basis.Basis)),
        .. PeriodFaults(law.Periods),
        .. law.YearlyPack is { } pack ? PackFaults(pack) : [],
    ];

    /// <summary>The texts of the law that readers see, with their places.</summary>
    public static IEnumerable<(string Place, LocalizedText Text)> Texts(LawProfile law) =>
    [
        .. law.Regimes.Index().Select(pair => ($"/law/regimes/{pair.Index}/label", pair.Item.Label)),
        .. Bases(law).Select(basis => ($"{basis.Place}/text", basis.Basis.Text)),
        .. law.Periods.Index().Select(pair => ($"/law/periods/{pair.Index}/text", pair.Item.Text)),
        .. law.YearlyPack is { } pack ? PackTexts(pack) : [],
    ];

    private static IEnumerable<(string Place, LocalizedText Text)> PackTexts(PackProfile pack) =>
    [
        ("/law/yearlyPack/note", pack.Note),
        .. pack.Parts.Index().Select(pair => ($"/law/yearlyPack/parts/{pair.Index}/label", pair.Item.Label)),
        .. pack.Parts.Index().Where(pair => pair.Item.WithoutRule is not null).SelectMany(pair => (IEnumerable<(string, LocalizedText)>)
        [
            ($"/law/yearlyPack/parts/{pair.Index}/withoutRule/official", pair.Item.WithoutRule!.Official),
            ($"/law/yearlyPack/parts/{pair.Index}/withoutRule/civil", pair.Item.WithoutRule.Civil),
        ]),
    ];

    private static IEnumerable<FieldError> RegimeFaults(LawProfile law)
    {
        if (law.Regimes.Count is 0 or > MostRegimes)
            yield return new("/law/regimes", $"must have 1 to {MostRegimes} laws; leave out law for an owner without law rules");
        foreach (var (place, regime) in law.Regimes.Index())
        {
            foreach (var fault in CodeFaults($"/law/regimes/{place}", regime.Code, regime.Description))
                yield return fault;
        }
        foreach (var place in ProfileRules.Repeated(law.RegimeCodes))
            yield return new($"/law/regimes/{place}/code", "is the code of another law");
        if (law.RegimeOf.Count > MostRules)
            yield return new("/law/regimeOf", $"must have at most {MostRules} rules");
        foreach (var (place, rule) in law.RegimeOf.Index().Where(pair => pair.Item is { Types.Count: 0, Levels.Count: 0 }))
            yield return new($"/law/regimeOf/{place}", $"must have types or levels: it would put every agreement under {rule.Regime}");
    }

    // Every place that names a law.
    private static IEnumerable<(string Place, string? Regime)> Named(LawProfile law) =>
    [
        .. law.RegimeOf.Index().Select(pair => ($"/law/regimeOf/{pair.Index}/regime", (string?)pair.Item.Regime)),
        .. law.ReservedNames.Index().Select(pair => ($"/law/reservedNames/{pair.Index}/regime", (string?)pair.Item.Regime)),
        .. law.UnusualTypes.Index().Select(pair => ($"/law/unusualTypes/{pair.Index}/regime", (string?)pair.Item.Regime)),
        .. (law.YearlyPack?.Parts ?? []).Index().Where(pair => IsOfAgreements(pair.Item.Slot)).Select(pair => ($"/law/yearlyPack/parts/{pair.Index}/regime", pair.Item.Regime)),
    ];

    private static IEnumerable<FieldError> RegimeFault(string place, string? regime, LawProfile law) =>
        regime is null || !law.RegimeCodes.Contains(regime) ? [new(place, CodeName.Requirements(law.RegimeCodes))] : [];

    private static IEnumerable<FieldError> NameFaults(IReadOnlyList<ReservedNames> all) => all.Index()
        .Where(pair => pair.Item.Names.Count is 0 or > MostNames || pair.Item.Names.Any(string.IsNullOrWhiteSpace))
        .Select(pair => new FieldError($"/law/reservedNames/{pair.Index}/names", $"must have 1 to {MostNames} names, none of them empty"));

    private static IEnumerable<(string Place, LegalBasis Basis)> Bases(LawProfile law) =>
    [
        .. law.Regimes.Index().Select(pair => ($"/law/regimes/{pair.Index}/basis", pair.Item.Basis)),
        .. law.RegimeOf.Index().Where(pair => pair.Item.Basis is not null).Select(pair => ($"/law/regimeOf/{pair.Index}/basis", pair.Item.Basis!)),
        .. law.ReservedNames.Index().Select(pair => ($"/law/reservedNames/{pair.Index}/basis", pair.Item.Basis)),
        .. law.UnusualTypes.Index().Select(pair => ($"/law/unusualTypes/{pair.Index}/basis", pair.Item.Basis)),
        .. law.GovernmentStatus is { } scale ? [("/law/governmentStatus", scale)] : Array.Empty<(string, LegalBasis)>(),
        .. law.YearlyPack?.ResultReport is { } basis ? [("/law/yearlyPack/resultReport", basis)] : Array.Empty<(string, LegalBasis)>(),
    ];

    private static IEnumerable<FieldError> BasisFaults(string place, LegalBasis basis)
    {
        if (string.IsNullOrWhiteSpace(basis.Law))
            yield return new($"{place}/law", "must be the number of a law");
        if (!IsAddress(basis.Source))
            yield return new($"{place}/source", "must be an address that begins with https:// or http://");
    }

    private static IEnumerable<FieldError> PeriodFaults(IReadOnlyList<PeriodRule> rules)
    {
        foreach (var (place, rule) in rules.Index())
        {
            if (rule.OpensOnDay is < FirstOpeningDay or > LastDayOfAllMonths)
                yield return new($"/law/periods/{place}/opensOnDay", $"must be a day from {FirstOpeningDay} to {LastDayOfAllMonths}");
            else if (rule.ClosesOnDay != rule.OpensOnDay - 1)
                yield return new($"/law/periods/{place}/closesOnDay", $"must be {rule.OpensOnDay - 1}, so that one period follows the other");
            if (rule.ReportsDueOnDay < rule.ClosesOnDay || rule.ReportsDueOnDay > LastDayOfAllMonths)
                yield return new($"/law/periods/{place}/reportsDueOnDay", $"must be from closesOnDay to {LastDayOfAllMonths}");
            if (place > 0 && rule.From.First <= rules[place - 1].From.First)
                yield return new($"/law/periods/{place}/from", $"must be after {rules[place - 1].From}, the first day of the rule before");
            if (!IsAddress(rule.Source))
                yield return new($"/law/periods/{place}/source", "must be an address that begins with https:// or http://");
        }
    }

    private static IEnumerable<FieldError> PackFaults(PackProfile pack)
    {
        const string parts = "/law/yearlyPack/parts";
        if (pack.Parts.Count == 0)
            yield return new(parts, "must have a part; leave out yearlyPack for an owner without one");
        foreach (var (place, part) in pack.Parts.Index())
        {
            foreach (var fault in CodeFaults($"{parts}/{place}", part.Code, part.Description))
                yield return fault;
            if (!IsOfAgreements(part.Slot) && part.Regime is not null)
                yield return new($"{parts}/{place}/regime", "is for reports and plans of agreements only");
            if (part.Slot != PackSlot.Delegations && part.WithoutRule is not null)
                yield return new($"{parts}/{place}/withoutRule", "is for the list of delegations only");
        }
        foreach (var place in ProfileRules.Repeated(pack.Codes))
            yield return new($"{parts}/{place}/code", "is the code of another part");
        foreach (var place in ProfileRules.Repeated(pack.Parts.Select(part => part.Slot)))
            yield return new($"{parts}/{place}/slot", "is the slot of another part");
    }

    private static IEnumerable<FieldError> CodeFaults(string place, string code, string description)
    {
        if (!ListedCodeConverter.IsCode(code))
            yield return new($"{place}/code", ListedCodeConverter.Requirements);
        if (string.IsNullOrWhiteSpace(description))
            yield return new($"{place}/description", "must be a sentence in English");
    }

    private static bool IsOfAgreements(PackSlot slot) => slot is not (PackSlot.Conferences or PackSlot.Delegations);

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
