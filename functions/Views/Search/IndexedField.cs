namespace BangGiao.Views.Search;

/// <summary>One text of an indexed record: a range of its words.</summary>
/// <param name="Role">The role of the text.</param>
/// <param name="Start">The index of its first word in the record.</param>
/// <param name="Length">The number of its words.</param>
internal readonly record struct IndexedField(FieldRole Role, int Start, int Length);
