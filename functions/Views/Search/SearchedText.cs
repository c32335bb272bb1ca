using BangGiao.Values.Languages;

namespace BangGiao.Views.Search;

/// <summary>One text of a record that is searched.</summary>
/// <param name="Pointer">Its place in the record: a JSON pointer (RFC 6901). A title that is made of other fields stands at <c>/title</c>.</param>
/// <param name="Role">What it is to the record.</param>
/// <param name="Language">Its language; null for a text that has none.</param>
/// <param name="Text">The text.</param>
public sealed record SearchedText(string Pointer, FieldRole Role, Language? Language, string Text);
