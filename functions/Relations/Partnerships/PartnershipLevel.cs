using BangGiao.Values.Json;
using Newtonsoft.Json;

namespace BangGiao.Relations.Partnerships;

/// <summary>A level of partnership.</summary>
/// <param name="Code">The code; which there are, and what each is, stands in the owner's profile.</param>
[JsonConverter(typeof(ListedCodeConverter))]
public readonly record struct PartnershipLevel(string Code) : IListedCode;
