using BangGiao.Records.Collections;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Partnerships;

/// <summary>The vocabulary <c>partnershipLevel</c>: the levels of the owner's profile.</summary>
/// <param name="Profile">The profile.</param>
public sealed record LevelVocabulary(OwnerProfile Profile) : Vocabulary(VocabularyName, typeof(PartnershipLevel))
{
    /// <summary>The name of the vocabulary.</summary>
    public const string VocabularyName = "partnershipLevel";

    /// <inheritdoc/>
    public override IReadOnlyList<string> All => Profile.LevelCodes;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, LocalizedText> Labels => Profile.Levels.ToDictionary(level => level.Code, level => level.Label);

    /// <inheritdoc/>
    public override string Summary => "The levels of a partnership, low to high." + (Profile.Levels.Count(level => level.Kind == LevelKind.Sectoral) switch
    {
        0 => "",
        1 => " The last one is not a step of this order: a country can have it in addition to its level.",
        var count => $" The last {count} are not steps of this order: a country can have them in addition to its level.",
    });

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Descriptions => Profile.Levels.ToDictionary(level => level.Code, level => level.Description);
}
