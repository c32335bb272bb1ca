using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>One searchable text of a record.</summary>
/// <param name="Pointer">Its JSON pointer (RFC 6901) in the record. A title made of other fields has the pointer <c>/title</c>.</param>
/// <param name="Role">Its role in the record.</param>
/// <param name="Language">Its language; null for a text without one.</param>
/// <param name="Text">The text.</param>
public sealed record SearchedText(string Pointer, FieldRole Role, Language? Language, string Text);
