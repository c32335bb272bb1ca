using BangGiao.Values.Documents.Templates;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Papers;

/// <summary>A kind of paper: what its template may name, and the template that is used when an operator has none.</summary>
/// <param name="Name">Its name, for example <c>brief</c>; files of templates begin with it.</param>
/// <param name="Shape">The fields.</param>
/// <param name="Default">Writes the built-in template in a language.</param>
public sealed record PaperKind(string Name, PaperShape Shape, Func<Language, byte[]> Default);
