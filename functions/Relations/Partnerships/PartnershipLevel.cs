using BangGiao.Values.Json;
using Newtonsoft.Json;

namespace BangGiao.Relations.Partnerships;

/// <summary>
/// The levels of a partnership, low to high. The last one is not a step of this order: a country can have it in addition to its level.
/// </summary>
/// <param name="Code">The code; which there are, and what each is, stands in the owner's profile.</param>
[JsonConverter(typeof(ListedCodeConverter))]
public readonly record struct PartnershipLevel(string Code) : IListedCode;
