using System.Globalization;
using BangGiao.Records.Collections;
using BangGiao.Registry.Profiles;
using BangGiao.Values.Languages;

namespace BangGiao.Mechanism.Targets;

/// <summary>The vocabulary <c>taskGroup</c>: the numbers and names of the plan's task groups in the owner's profile.</summary>
internal sealed record TaskGroups(OwnerProfile Profile) : Vocabulary(TargetCollection.TaskGroupVocabulary, typeof(int))
{
    public override IReadOnlyList<string> All => [.. Labels.Keys];

    public override IReadOnlyDictionary<string, LocalizedText> Labels =>
        Profile.TaskGroups.Index().ToDictionary(group => (group.Index + 1).ToString(CultureInfo.InvariantCulture), group => group.Item);
}
