using BangGiao.Values.Languages;

namespace BangGiao.Registry.Profiles;

/// <summary>The head of papers, if the settings give no other.</summary>
/// <param name="Issuer">The issuing body.</param>
/// <param name="Place">The place of issue.</param>
/// <param name="Code">The abbreviation of the issuing body.</param>
public sealed record PaperProfile(LocalizedText Issuer, LocalizedText Place, LocalizedText Code);
