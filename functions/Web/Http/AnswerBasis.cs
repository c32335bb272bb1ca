namespace BangGiao.Web.Http;

/// <summary>The inputs of an answer. Its ETag is a hash over all of them.</summary>
/// <param name="Version">The registry's version.</param>
/// <param name="IsPublic">Whether anybody may see the answer. Only such an answer may be stored in a shared cache.</param>
/// <param name="Parts">The other inputs of the answer.</param>
public sealed record AnswerBasis(long Version, bool IsPublic, IReadOnlyList<string> Parts);
