namespace BangGiao.Registry.Profiles;

/// <summary>The owner's law, as far as the app itself applies it.</summary>
/// <param name="TreatyNames">Whether titles are checked for the names that Law 70/2020/QH14 art. 6 keeps for treaties.</param>
public sealed record LawProfile(bool TreatyNames);
