using BangGiao.Records.Collections;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Json;
using Newtonsoft.Json;

namespace BangGiao.Relations.Partnerships;

/// <summary>A level of partnership.</summary>
/// <param name="Code">The code. The owner's profile lists the codes and describes them.</param>
[JsonConverter(typeof(ListedCodeConverter))]
public readonly record struct PartnershipLevel(string Code) : IListedCode
{
    /// <summary>The vocabulary: the levels of an owner's profile.</summary>
    public static Vocabulary VocabularyOf(OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new ProfileVocabulary(
            "partnershipLevel", typeof(PartnershipLevel), [.. profile.Levels.Select(level => (level.Code, level.Label, level.Description))], Summary(profile));
    }

    private static string Summary(OwnerProfile profile) => "The levels of a partnership, low to high." + (profile.Levels.Count(level => level.Kind == LevelKind.Sectoral) switch
    {
        0 => "",
        1 => " The last one is not a step of this order: a country can have it in addition to its level.",
        var count => $" The last {count} are not steps of this order: a country can have them in addition to its level.",
    });
}
