namespace BangGiao.Values.Json;

/// <summary>A syntax error in JSON (RFC 8259), or a duplicate member name.</summary>
/// <param name="Detail">The message, a sentence without a full stop.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in code points.</param>
/// <param name="Pointer">The JSON pointer of the member or element that was being read.</param>
public sealed record JsonSyntaxError(string Detail, int Line, int Column, string Pointer)
{
    /// <summary>The message with the position: <c>… (line 2, column 5)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Detail} (line {Line}, column {Column})");
}
