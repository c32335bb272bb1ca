namespace BangGiao.Values.Json;

/// <summary>One error in a body.</summary>
/// <param name="Pointer">
/// The JSON pointer (RFC 6901) of the field, for example <c>/relations/events/0/on</c>; empty for the whole body.
/// </param>
/// <param name="Detail">The message, as the predicate of a sentence without a full stop: <c>is required</c>.</param>
public sealed record FieldError(string Pointer, string Detail);
