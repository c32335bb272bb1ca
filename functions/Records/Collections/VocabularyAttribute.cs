namespace BangGiao.Records.Collections;

/// <summary>Says that a word or number is one of a closed vocabulary; an enum's vocabulary is known by its type.</summary>
/// <param name="name">The name under which its labels are published at <c>/codes</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VocabularyAttribute(string name) : Attribute
{
    /// <summary>The vocabulary's name.</summary>
    public string Name => name;
}
