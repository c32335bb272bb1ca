using System.Net;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>
/// Shared: others can look the source up: its address is one of the public internet, and of no machine, house network or bare number.
/// Whether the page is still there is not asked. Applies to records whose source has an address.
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
