using System.Globalization;
using System.Text.RegularExpressions;
using BangGiao.Registry.Decisions;
using BangGiao.Registry.Snapshots;
using BangGiao.Web.Http;

namespace BangGiao.Views.Proofs;

/// <summary>What proof is asked for.</summary>
/// <param name="Version">The version of the change.</param>
/// <param name="TreeSize">The number of changes that the tree is over; null for all.</param>
/// <param name="Hash">The hash that the client holds for that version; null for none.</param>
internal sealed partial record ProofQuery(long Version, long? TreeSize, string? Hash)
{
    private const string SizeParameter = "treeSize";

    /// <summary>Reads the version of the path, and <c>treeSize</c> and <c>hash</c>. Faults are added to the parameters.</summary>
    public static ProofQuery Read(string version, Parameters parameters)
    {
        if (!TryNumber(version, out var number))
            parameters.Fault("version", "must be the version of a change, a whole number from 1");
        long? size = null;
        if (parameters.Text(SizeParameter) is { } text)
        {
            if (TryNumber(text, out var given))
                size = given;
            else
                parameters.Fault(SizeParameter, "must be a number of changes, a whole number from the version of the path to the version of the registry");
        }
        var hash = parameters.Text("hash");
        if (hash is not null && !Sha256().IsMatch(hash))
            parameters.Fault("hash", "must be a SHA-256 in 64 hexadecimal digits");
        return new(number, size, hash?.ToLowerInvariant());
    }

    /// <summary>The number of changes that the tree is over, in a snapshot.</summary>
    /// <exception cref="RefusedException">404: there is no such change; 400: the tree would not have it, or would be larger than the log.</exception>
    public long SizeIn(Snapshot snapshot)
    {
        if (Version > snapshot.Version)
        {
            throw new RefusedException(new(RefusalKind.NotFound, $"There is no change {Version}: the registry has {snapshot.Version} changes. If you hold a hash of change {Version}, the registry went back to an earlier state and no longer has it.")
            {
                CurrentVersion = snapshot.Version,
            });
        }
        var size = TreeSize ?? snapshot.Version;
        return size >= Version && size <= snapshot.Version
            ? size
            : throw new RefusedException(new(RefusalKind.Malformed, "The query has invalid parameters: see the errors.")
            {
                Parameters = [new(SizeParameter, $"must be from {Version}, the version of the path, to {snapshot.Version}, the version of the registry")],
            });
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    [GeneratedRegex("^[0-9a-fA-F]{64}$")]
    private static partial Regex Sha256();
}
