using BangGiao.Values.Languages;

namespace BangGiao.Records.Collections;

/// <summary>A vocabulary whose codes the owner's profile lists.</summary>
/// <param name="Name">The name.</param>
/// <param name="Codes">The type of the fields that hold a code.</param>
/// <param name="Listed">The codes in order, each with its label and a sentence for the contract.</param>
/// <param name="About">The description of the codes for the contract, if the profile has it; null if the program has it.</param>
public sealed record ProfileVocabulary(string Name, Type Codes, IReadOnlyList<(string Code, LocalizedText Label, string Description)> Listed, string? About = null) : Vocabulary(Name, Codes)
{
    /// <inheritdoc/>
    public override string? Summary => About;

    /// <inheritdoc/>
    public override IReadOnlyList<string> All => [.. Listed.Select(one => one.Code)];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, LocalizedText> Labels => Listed.ToDictionary(one => one.Code, one => one.Label);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Descriptions => Listed.ToDictionary(one => one.Code, one => one.Description);
}
