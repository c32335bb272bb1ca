using BangGiao.Values.Json;
using Newtonsoft.Json;

namespace BangGiao.Relations.Partnerships;

/// <summary>A level of partnership.</summary>
/// <param name="Code">The code. The owner's profile lists the codes and describes them.</param>
[JsonConverter(typeof(ListedCodeConverter))]
public readonly record struct PartnershipLevel(string Code) : IListedCode;
