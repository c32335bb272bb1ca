namespace BangGiao.Records.Collections;

/// <summary>Declares the vocabulary of a field that is not an enum.</summary>
/// <param name="name">The name of the vocabulary at <c>/codes</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VocabularyAttribute(string name) : Attribute
{
    /// <summary>The vocabulary's name.</summary>
    public string Name => name;
}
