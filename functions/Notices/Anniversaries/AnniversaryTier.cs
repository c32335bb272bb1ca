using BangGiao.Values.Languages;

namespace BangGiao.Notices.Anniversaries;

/// <summary>A sort of anniversaries: which numbers of years belong to it, and how long before the day people want to know of one.</summary>
/// <param name="Name">Its code: the <c>class</c> of its anniversaries.</param>
/// <param name="DivisibleBy">The numbers of years that belong to it leave <paramref name="Remainder"/> when they are divided by this.</param>
/// <param name="Remainder">What is left; 0 for multiples.</param>
/// <param name="LeadDays">Days before the day itself on which it is told of, most first; 0 for the day itself.</param>
/// <param name="Label">What people call it.</param>
public sealed record AnniversaryTier(string Name, int DivisibleBy, int Remainder, IReadOnlyList<int> LeadDays, LocalizedText Label)
{
    /// <summary>Whether a number of years belongs to it.</summary>
    public bool Includes(int years) => years % DivisibleBy == Remainder;
}
