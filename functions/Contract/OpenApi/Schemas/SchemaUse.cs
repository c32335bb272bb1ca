namespace BangGiao.Contract.OpenApi.Schemas;

/// <summary>The use of a schema. The same type has a different schema for each use.</summary>
internal enum SchemaUse
{
    /// <summary>A whole value in an answer. A member without a value is absent.</summary>
    Read,

    /// <summary>A value in an answer with selected fields: any member can be absent.</summary>
    Part,

    /// <summary>A value in a request: an optional member may also be null.</summary>
    Body,

    /// <summary>A merge patch (RFC 7396): any member can be absent, and null removes it.</summary>
    Patch,
}
