namespace BangGiao.Records.Model;

/// <summary>The value that a source gives for one field.</summary>
public sealed record SupportedValue
{
    /// <summary>The JSON pointer of the field in the record, for example <c>/relations/events/0/on</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The value that the source gives, as text, at most 500 characters; a date as precise as in the source.</summary>
    public required string Value { get; init; }
}
