using BangGiao.Values.Languages;

namespace BangGiao.Records.Codes;

/// <summary>A code of a vocabulary.</summary>
/// <param name="Code">The code.</param>
/// <param name="Label">The title.</param>
public sealed record CodeLabel(string Code, LocalizedText Label);
