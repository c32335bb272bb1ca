using BangGiao.Records.Visibility;
using BangGiao.Registry.Owner;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Agreements;

/// <summary>Finds what an officer should look at in an agreement. A warning prevents nothing, and an officer can answer it.</summary>
public static class AgreementWarnings
{
    /// <summary>The warnings about an agreement, each with its answer, as of the view's day.</summary>
    /// <param name="agreement">The agreement as recorded. It need not be stored yet.</param>
    /// <param name="view">The view with the other agreements.</param>
    public static IReadOnlyList<FoundWarning> Of(Agreement agreement, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(view);
        var others = PartnersOf(agreement, view.Owner)
            .SelectMany(partner => AgreementCollection.With(partner, view))
            .DistinctBy(other => other.Id)
            .Where(other => other.Id != agreement.Id && !AreRelated(agreement, other))
            .OrderBy(other => other.Id, StringComparer.Ordinal)
            .ToList();
        return
        [
            .. NameWarnings(agreement, view.Owner.Profile).Select(warning => Found(agreement, warning.Warning, null) with { Basis = warning.Basis }),
            .. DuplicatesOf(agreement, view),
            .. others.Where(other => !IsDuplicate(agreement, other) && Overlaps(agreement, other, view)).Select(other => Found(agreement, AgreementWarning.Overlap, other)),
        ];
    }

    /// <summary>The warnings that an agreement may be recorded twice, each with its answer.</summary>
    /// <param name="agreement">The agreement as recorded. It need not be stored yet.</param>
    /// <param name="view">The view with the other agreements.</param>
    public static IEnumerable<FoundWarning> DuplicatesOf(Agreement agreement, RegistryView view)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(view);
        var partners = PartnersOf(agreement, view.Owner).ToHashSet();
        return KeysOf(agreement)
            .SelectMany(key => view.Indexed<Agreement, string>(AgreementCollection.PathName, "likeness", KeysOf, key))
            .DistinctBy(other => other.Id)
            .Where(other => other.Id != agreement.Id && IsDuplicate(agreement, other) && !AreRelated(agreement, other))
            .Where(other => AgreementFilters.CountriesOf(other, view).Any(partners.Contains))
            .OrderBy(other => other.Id, StringComparer.Ordinal)
            .Select(other => Found(agreement, AgreementWarning.Duplicate, other));
    }

    // Texts that may be the same share one of these, so that not every pair of agreements has to be compared.
    private static IEnumerable<string> KeysOf(Agreement agreement)
    {
        var titles = LanguageTags.All.Where(language => agreement.Title.Exactly(language) is not null)
            .Select(language => $"{language} {TextFolding.Fold(agreement.Title.Exactly(language)!)}");
        var days = agreement.SignedOn is { Precision: DatePrecision.Day } signed
            ? agreement.Tags.Select(tag => $"{agreement.Type} {signed} {tag.ToUpperInvariant()}")
            : [];
        return titles.Concat(days).Distinct();
    }

    private static IEnumerable<(AgreementWarning Warning, LegalBasis Basis)> NameWarnings(Agreement agreement, OwnerProfile profile)
    {
        if (profile.Law is not { } law || AgreementRegimes.Of(agreement, profile)?.Code is not { } regime)
            yield break;
        if (law.ReservedNames.FirstOrDefault(reserved => reserved.Regime == regime && IsCalled(agreement, reserved)) is { } names)
            yield return (AgreementWarning.NameOfATreaty, names.Basis);
        if (law.UnusualTypes.FirstOrDefault(unusual => unusual.Regime == regime && unusual.Types.Contains(CodeName.Of(agreement.Type))) is { } types)
            yield return (AgreementWarning.MemorandumAsTreaty, types.Basis);
    }

    private static bool IsCalled(Agreement agreement, ReservedNames reserved) => agreement.Title.Exactly(reserved.Language) is { } title
        && TextFolding.Fold(title) is var folded
        && reserved.Names.Any(name => folded.StartsWith(TextFolding.Fold(name), StringComparison.Ordinal));

    // Two texts of one kind signed on one day, or with the same title: it may be one text that was recorded twice.
    private static bool IsDuplicate(Agreement agreement, Agreement other) =>
        (agreement.Type == other.Type && agreement.SignedOn is { Precision: DatePrecision.Day } signed && signed == other.SignedOn && HaveCommonTag(agreement, other))
        || (SameTitle(agreement, other) && !(agreement.SignedOn?.Last < other.SignedOn?.First) && !(other.SignedOn?.Last < agreement.SignedOn?.First));

    private static bool SameTitle(Agreement agreement, Agreement other) => LanguageTags.All.Any(language =>
        agreement.Title.Exactly(language) is { } title && other.Title.Exactly(language) is { } same && TextFolding.Fold(title) == TextFolding.Fold(same));

    private static bool Overlaps(Agreement agreement, Agreement other, RegistryView view) =>
        HaveCommonTag(agreement, other)
        && !IsOver(StandingRules.On(DatedAgreement.Of(agreement, view), view.AsOf).Status)
        && StandingRules.On(DatedAgreement.Of(other, view), view.AsOf).Status == StandingStatus.InForce;

    // The field of an agreement is among its tags.
    private static bool HaveCommonTag(Agreement agreement, Agreement other) => agreement.Tags.Intersect(other.Tags, StringComparer.OrdinalIgnoreCase).Any();

    private static bool IsOver(StandingStatus status) => status is StandingStatus.Expired or StandingStatus.Terminated;

    private static bool AreRelated(Agreement one, Agreement other) =>
        one.RelatedTo.Any(related => related.AgreementId == other.Id) || other.RelatedTo.Any(related => related.AgreementId == one.Id);

    // The registry's own state is a party to all.
    private static IEnumerable<string> PartnersOf(Agreement agreement, OwnerState owner) => agreement.Parties.Where(party => party != owner.Code).Distinct();

    private static FoundWarning Found(Agreement agreement, AgreementWarning warning, Agreement? other) => new(
        warning,
        other,
        agreement.WarningAnswers.FirstOrDefault(answer => answer.Warning == warning && answer.AgreementId == other?.Id)?.Answer);
}

/// <summary>A warning about an agreement.</summary>
/// <param name="Warning">The kind of warning.</param>
/// <param name="Other">The other agreement that it names.</param>
/// <param name="Answer">The officer's answer; null while there is none.</param>
public sealed record FoundWarning(AgreementWarning Warning, Agreement? Other, string? Answer)
{
    /// <summary>The article that the warning follows from; null for one that follows from no law.</summary>
    public LegalBasis? Basis { get; init; }
}
