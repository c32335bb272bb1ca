using System.Net;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Shared: others can look up the source, because its address is on the public internet and not on a local machine, an internal network or
/// a bare IP address. The rule does not check whether the page still exists. Applies to records whose source has an address.
/// </summary>
internal sealed class HasOpenSource : RecordRule
{
    private static readonly string[] Closed = [".local", ".localhost", ".internal", ".intranet", ".lan", ".home", ".corp"];

    /// <inheritdoc/>
    public override QualityDimension Dimension => QualityDimension.Shared;

    /// <inheritdoc/>
    public override string Id => "shared.source";

    /// <inheritdoc/>
    protected override bool AppliesTo(MeasuredRecord record, QualityScope scope) => record.Typed.Source?.Url is not null;

    /// <inheritdoc/>
    protected override FieldError? FaultOf(MeasuredRecord record, QualityScope scope) =>
        Uri.TryCreate(record.Typed.Source!.Url, UriKind.Absolute, out var uri) && IsOpen(uri.IdnHost)
            ? null
            : new("/source/url", "is an address that others cannot reach");

    private static bool IsOpen(string host) =>
        host.Contains('.', StringComparison.Ordinal)
        && !IPAddress.TryParse(host, out _)
        && !Array.Exists(Closed, end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
