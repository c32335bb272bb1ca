using BangGiao.Relations.Partnerships;
using BangGiao.Values.Dates;
using BangGiao.Values.Languages;

namespace BangGiao.Relations.Countries;

/// <summary>The derived fields of a country on a day.</summary>
/// <param name="Relations">The status of relations.</param>
/// <param name="Partnership">The partnership in effect; null without one.</param>
/// <param name="NameOn">The name on the day, which can be a former one.</param>
public sealed record CountryDerived(RelationsState Relations, PartnershipState? Partnership, LocalizedText NameOn);

/// <summary>The status of relations on a day.</summary>
/// <param name="Status">The status.</param>
/// <param name="EstablishedOn">The date of the first establishment; null before it.</param>
public sealed record RelationsState(RelationsStatus Status, PartialDate? EstablishedOn);
