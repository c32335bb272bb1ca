using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Tables;

/// <summary>The names of codes, as tables need them.</summary>
/// <param name="OfField">Returns the labels of the codes that a field holds; null when it holds none of a vocabulary.</param>
/// <param name="OfVocabulary">Returns the labels of a vocabulary.</param>
public sealed record CodeNames(
    Func<Field, IReadOnlyDictionary<string, LocalizedText>?> OfField, Func<string, IReadOnlyDictionary<string, LocalizedText>> OfVocabulary);
