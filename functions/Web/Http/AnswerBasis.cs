namespace BangGiao.Web.Http;

/// <summary>What an answer is made from: its ETag depends on all of it.</summary>
/// <param name="Version">The registry's version.</param>
/// <param name="IsPublic">Whether anybody may see the answer; a cache that several share keeps no other.</param>
/// <param name="Parts">What else the answer depends on.</param>
public sealed record AnswerBasis(long Version, bool IsPublic, IReadOnlyList<string> Parts);
