using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Collections;

/// <summary>A closed vocabulary: the name under which its labels are published at <c>/codes</c>, and the enum that its codes are.</summary>
/// <param name="Name">The name.</param>
/// <param name="Codes">The type of the fields that hold one of them.</param>
public record Vocabulary(string Name, Type Codes)
{
    /// <summary>The codes, low to high or first to last.</summary>
    public virtual IReadOnlyList<string> All => CodeName.All(Codes);

    /// <summary>The labels of codes that are not known before the settings are; null where they stand in a <c>codes.json</c>.</summary>
    public virtual IReadOnlyDictionary<string, LocalizedText>? Labels => null;
}

/// <summary>A closed vocabulary of words or numbers that are no enum: what a field may hold is for a rule to say.</summary>
/// <param name="Name">The name.</param>
/// <param name="Codes">The type of the fields that hold one of them.</param>
/// <param name="Listed">The codes; numbers as text.</param>
public sealed record ListedVocabulary(string Name, Type Codes, IReadOnlyList<string> Listed) : Vocabulary(Name, Codes)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> All => Listed;
}
