using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>One level of partnership.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">The title.</param>
/// <param name="Description">What it is, in one English sentence, for the published contract.</param>
/// <param name="Kind">Whether it is counted among the frameworks, beside them, or stands beside the ladder.</param>
/// <param name="Weight">What it adds to the importance of an anniversary, from 0 to 30.</param>
public sealed record LevelProfile(string Code, LocalizedText Label, string Description, LevelKind Kind, int Weight = 0);
