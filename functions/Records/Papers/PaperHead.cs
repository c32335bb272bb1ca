namespace BangGiao.Records.Papers;

/// <summary>The issuer of a paper. The document system assigns its number, day and signature, so these stay blank.</summary>
/// <param name="Superior">The body above the issuing one; empty for none.</param>
/// <param name="Issuer">The issuing body.</param>
/// <param name="Code">Its abbreviation.</param>
/// <param name="Unit">The abbreviation of the drafting unit; empty for none.</param>
/// <param name="Place">The place of issue.</param>
public sealed record PaperHead(string Superior, string Issuer, string Code, string Unit, string Place);
