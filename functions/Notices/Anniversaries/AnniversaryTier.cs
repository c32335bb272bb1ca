using BangGiao.Values.Languages;

namespace BangGiao.Notices.Anniversaries;

/// <summary>A class of anniversaries: the years that it contains, and the lead days of its notifications.</summary>
/// <param name="Name">The code: the <c>class</c> of its anniversaries.</param>
/// <param name="DivisibleBy">The tier contains the years that leave <paramref name="Remainder"/> when divided by this number.</param>
/// <param name="Remainder">The remainder of that division; 0 for multiples.</param>
/// <param name="LeadDays">
/// The numbers of days before the anniversary on which notifications are sent, largest first; 0 is the day itself.
/// </param>
/// <param name="Label">The label that people see.</param>
public sealed record AnniversaryTier(string Name, int DivisibleBy, int Remainder, IReadOnlyList<int> LeadDays, LocalizedText Label)
{
    /// <summary>Whether the tier contains a number of years.</summary>
    public bool Includes(int years) => years % DivisibleBy == Remainder;
}
