namespace BangGiao.Values.Json;

/// <summary>One fault of a body.</summary>
/// <param name="Pointer">Where it is: a JSON pointer (RFC 6901) such as <c>/relations/events/0/on</c>; empty for the whole body.</param>
/// <param name="Detail">The predicate of a sentence about the field, without a full stop: <c>is required</c>.</param>
public sealed record FieldError(string Pointer, string Detail);
