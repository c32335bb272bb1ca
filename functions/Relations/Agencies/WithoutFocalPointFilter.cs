using System.Diagnostics.CodeAnalysis;
using BangGiao.Records.Collections;
using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;

namespace BangGiao.Relations.Agencies;

/// <summary>The filter <c>withoutFocalPoint</c>: which existing agencies lack a person who answers for their commitments on the day.</summary>
/// <remarks>An agency whose focal points the caller may not see matches neither value, so the filter tells nothing about them.</remarks>
internal sealed record WithoutFocalPointFilter() : Filter(
    "withoutFocalPoint",
    "true: agencies that exist on the day and have no focal point then; false: those that have one. Of agencies whose focal points the caller may see.",
    "must be true or false")
{
    public override Type ValueType => typeof(bool);

    internal override bool TryRead(string text, [NotNullWhen(true)] out Func<StoredRecord, RegistryView, bool>? accepts)
    {
        accepts = (record, view) =>
        {
            var agency = record.As<Agency>();
            return agency.IsValidOn(view.AsOf)
                && view.SeesInternalOf(record)
                && agency.FocalPoints?.Any(point => point.IsOn(view.AsOf)) != true == (text == "true");
        };
        return text is "true" or "false";
    }
}
