using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>One level of partnership.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">The title.</param>
/// <param name="Description">A description in one English sentence, for the published contract.</param>
/// <param name="Kind">Whether the level is counted among the frameworks or beside them, or is not on the ladder.</param>
/// <param name="Weight">The weight that it adds to the importance of an anniversary, from 0 to 30.</param>
public sealed record LevelProfile(string Code, LocalizedText Label, string Description, LevelKind Kind, int Weight = 0);
