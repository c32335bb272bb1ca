using BangGiao.Records.Collections;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Json;
using Newtonsoft.Json;

namespace BangGiao.Treaties.Deadlines;

/// <summary>The parts of the pack that an agency sends to the ministry of foreign affairs each year.</summary>
/// <param name="Code">The code; which there are, and what each is filled in with, stands in the owner's profile.</param>
[JsonConverter(typeof(ListedCodeConverter))]
public readonly record struct PackPart(string Code) : IListedCode
{
    /// <summary>The vocabulary: the parts of an owner's profile.</summary>
    public static Vocabulary VocabularyOf(OwnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new ProfileVocabulary("packPart", typeof(PackPart), [.. (profile.Law?.YearlyPack?.Parts ?? []).Select(part => (part.Code, part.Label, part.Description))]);
    }
}
