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
    public override IReadOnlyDictionary<string, string> Descriptions => Profile.Levels.ToDictionary(level => level.Code, level => level.Description);
}
