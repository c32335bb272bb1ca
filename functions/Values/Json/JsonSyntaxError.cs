namespace BangGiao.Values.Json;

/// <summary>Why bytes are not JSON as RFC 8259 has it, or not with unique member names.</summary>
/// <param name="Detail">A sentence without a full stop.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in characters (code points), not bytes.</param>
/// <param name="Pointer">Where it is, as far as it is known: the member or the element that was being read.</param>
public sealed record JsonSyntaxError(string Detail, int Line, int Column, string Pointer)
{
    /// <summary>The detail with the place: <c>… (line 2, column 5)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Detail} (line {Line}, column {Column})");
}
