using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Collections;

/// <summary>A closed vocabulary: a name and the enum of its codes. <c>GET /codes</c> returns its labels.</summary>
/// <param name="Name">The name.</param>
/// <param name="Codes">The type of the fields that hold a code.</param>
public record Vocabulary(string Name, Type Codes)
{
    /// <summary>The codes, in order.</summary>
    public virtual IReadOnlyList<string> All => CodeName.All(Codes);

    /// <summary>The labels of codes that depend on settings; null if the labels are in a <c>codes.json</c>.</summary>
    public virtual IReadOnlyDictionary<string, LocalizedText>? Labels => null;

    /// <summary>The description of the codes for the contract, if the owner's profile has it; null if the program has it.</summary>
    public virtual string? Summary => null;

    /// <summary>The description of each code for the contract, if the owner's profile has it; null if the program has it.</summary>
    public virtual IReadOnlyDictionary<string, string>? Descriptions => null;
}

/// <summary>A closed vocabulary of words or numbers that is not an enum. A validation rule checks the values of the fields.</summary>
/// <param name="Name">The name.</param>
/// <param name="Codes">The type of the fields that hold a code.</param>
/// <param name="Listed">The codes, in order; numbers as text.</param>
public sealed record ListedVocabulary(string Name, Type Codes, IReadOnlyList<string> Listed) : Vocabulary(Name, Codes)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> All => Listed;
}
