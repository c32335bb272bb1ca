using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a client talks to the service: version, and the retries, diagnostics and transport of any Azure client.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>Options for one version of the service's protocol.</summary>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        Version = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
        foreach (var header in (string[])["x-ms-version", "DataServiceVersion", "Prefer", "Preference-Applied"])
            Diagnostics.LoggedHeaderNames.Add(header);
        foreach (var parameter in (string[])["$select", "$top"])
            Diagnostics.LoggedQueryParameters.Add(parameter);
    }

    /// <summary>Versions of the protocol.</summary>
    public enum ServiceVersion
    {
        /// <summary>2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>2020-12-06, the first that takes tokens of Microsoft Entra ID.</summary>
        V2020_12_06 = 2,
    }

    internal string Version { get; }
}
