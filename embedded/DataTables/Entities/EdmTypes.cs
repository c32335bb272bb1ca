namespace Azure.Data.Tables.Entities;

/// <summary>The types that JSON alone does not tell apart, by the names that annotate them.</summary>
internal static class EdmTypes
{
    public const string Int64 = "Edm.Int64";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Binary = "Edm.Binary";
    public const string DateTime = "Edm.DateTime";
}
