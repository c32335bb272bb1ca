using BangGiao.Relations.Partnerships;
using BangGiao.Values.Dates;

namespace BangGiao.Relations.Countries;

/// <summary>What is derived for a country as of a day.</summary>
/// <param name="Relations">How relations stand.</param>
/// <param name="Partnership">The partnership in effect; null when there is none.</param>
public sealed record CountryDerived(RelationsState Relations, PartnershipState? Partnership);

/// <summary>How relations stand on a day.</summary>
/// <param name="Status">The status.</param>
/// <param name="EstablishedOn">When they were first established; null before that.</param>
public sealed record RelationsState(RelationsStatus Status, PartialDate? EstablishedOn);
