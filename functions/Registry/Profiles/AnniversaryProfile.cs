using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>The tiers of anniversaries.</summary>
/// <param name="Tiers">The tiers, highest first: an anniversary is of the first one that its years fit.</param>
public sealed record AnniversaryProfile(IReadOnlyList<TierProfile> Tiers);

/// <summary>One tier of anniversaries.</summary>
/// <param name="Name">The code.</param>
/// <param name="DivisibleBy">The tier has the years that leave <paramref name="Remainder"/> when divided by this number.</param>
/// <param name="Remainder">The remainder of that division.</param>
/// <param name="LeadDays">The numbers of days before the day on which notifications are sent.</param>
/// <param name="Label">The title.</param>
public sealed record TierProfile(string Name, int DivisibleBy, int Remainder, IReadOnlyList<int> LeadDays, LocalizedText Label);
