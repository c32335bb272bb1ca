using BangGiao.Records.Collections;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Json;
using Newtonsoft.Json;

namespace BangGiao.Treaties.Agreements;

/// <summary>The law that an agreement is under.</summary>
/// <param name="Code">The code; which there are, and what each is, stands in the owner's profile.</param>
[JsonConverter(typeof(ListedCodeConverter))]
public readonly record struct AgreementRegime(string Code) : IListedCode;

/// <summary>Tells which law an agreement is under.</summary>
public static class AgreementRegimes
{
    /// <summary>The vocabulary: the laws of an owner's profile.</summary>
    public static Vocabulary VocabularyOf(OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new ProfileVocabulary("agreementRegime", typeof(AgreementRegime), [.. (profile.Law?.Regimes ?? []).Select(regime => (regime.Code, regime.Label, regime.Description))]);
    }

    /// <summary>
    /// The recorded law. Without one the rules of the owner's profile decide by the type and by in whose name it is concluded. For a text that
    /// fits none of them an officer has to decide: null.
    /// </summary>
    public static AgreementRegime? Of(Agreement agreement, OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(profile);
        if (agreement.Regime is { } recorded)
            return recorded;
        return profile.Law?.RegimeOf.FirstOrDefault(rule => Fits(rule, agreement)) is { } rule ? new(rule.Regime) : null;
    }

    private static bool Fits(RegimeRule rule, Agreement agreement) =>
        (rule.Types.Count == 0 || rule.Types.Contains(CodeName.Of(agreement.Type)))
        && (rule.Levels.Count == 0 || (agreement.Level is { } level && rule.Levels.Contains(CodeName.Of(level))));
}
