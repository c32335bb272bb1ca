using BangGiao.Web.Http;

namespace BangGiao.Benchmarks;

/// <summary>What a first view of the dashboard carries over the wire, as it was compressed at the build (Brotli).</summary>
internal static class Weights
{
    public const int MostBytesOfScript = 250_000;

    private static readonly StaticFiles Files = new(typeof(App).Assembly, "dashboard/");

    /// <summary>Bytes of all files with an ending; of all three languages, though a reader takes one.</summary>
    public static int Of(string ending) => Files.Names
        .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
        .Sum(name => Files.Find(name)!.Bytes("br").Length);
}
