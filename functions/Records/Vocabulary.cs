namespace BangGiao.Records;

/// <summary>A closed vocabulary: the name under which its labels are published at <c>/codes</c>, and its codes.</summary>
public sealed record Vocabulary(string Name, Type Codes);
