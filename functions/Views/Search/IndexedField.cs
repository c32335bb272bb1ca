namespace BangGiao.Views.Search;

/// <summary>One text of an indexed record: a run of its words.</summary>
/// <param name="Role">What the text is to the record.</param>
/// <param name="Start">The place of its first word among the record's.</param>
/// <param name="Length">How many words it has.</param>
internal readonly record struct IndexedField(FieldRole Role, int Start, int Length);
