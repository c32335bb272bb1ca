namespace BangGiao.Values.Documents.Templates;

/// <summary>What is wrong with a template.</summary>
/// <param name="Place">Where: the part of the document, the paragraph, and how its text begins.</param>
/// <param name="Detail">What: a sentence without a full stop.</param>
public sealed record TemplateFault(string Place, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Detail}.";
}
