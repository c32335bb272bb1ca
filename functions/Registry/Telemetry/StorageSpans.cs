namespace BangGiao.Registry.Telemetry;

/// <summary>The spans of the Azure SDK.</summary>
public static class StorageSpans
{
    /// <summary>The sources of all its clients.</summary>
    public const string Sources = "Azure.*";

    /// <summary>The source of the spans of its HTTP requests, each of which is one attempt.</summary>
    public const string HttpSource = "Azure.Core.Http";
}
