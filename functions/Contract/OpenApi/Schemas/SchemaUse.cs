namespace BangGiao.Contract.OpenApi.Schemas;

/// <summary>What a schema is for: the same type is read whole, picked, sent and patched in different forms.</summary>
internal enum SchemaUse
{
    /// <summary>As it is answered: what is not given is absent.</summary>
    Read,

    /// <summary>As it is answered when the client picks fields: anything can be absent.</summary>
    Part,

    /// <summary>As it is sent: what may be absent may be null too.</summary>
    Body,

    /// <summary>As it is sent in a merge patch (RFC 7396): anything can be absent, and null removes.</summary>
    Patch,
}
