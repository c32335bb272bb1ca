using System.Text.RegularExpressions;

namespace BangGiao.Benchmarks;

/// <summary>The storage that the measured apps are given.</summary>
internal static partial class Storages
{
    public static string Azurite => Environment.GetEnvironmentVariable("BANGGIAO_TEST_STORAGE") is { Length: > 0 } given ? given : "UseDevelopmentStorage=true";

    /// <summary>The emulator for files and queues, and another server for tables.</summary>
    public static string With(Uri tables) =>
        TablePattern().IsMatch(Azurite)
            ? TablePattern().Replace(Azurite, FormattableString.Invariant($"TableEndpoint=http://127.0.0.1:{tables.Port}/devstoreaccount1"))
            : throw new InvalidOperationException("BANGGIAO_TEST_STORAGE must name the endpoints of the emulator.");

    [GeneratedRegex("TableEndpoint=[^;]*")]
    private static partial Regex TablePattern();
}
