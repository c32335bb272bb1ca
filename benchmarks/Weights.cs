using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Web.Http;

namespace BangGiao.Benchmarks;

/// <summary>What a first view of the dashboard carries over the wire, as it was compressed at the build (Brotli).</summary>
internal static partial class Weights
{
    public const int MostBytesOfScript = 250_000;

    /// <summary>At most this many bytes of script are read before the overview works, in any language.</summary>
    public const int MostBytesOfFirstScripts = 80_000;

    private static readonly StaticFiles FirstViews = new(typeof(App).Assembly, "first-view/");

    private static readonly StaticFiles Files = new(typeof(App).Assembly, "dashboard/");

    /// <summary>Bytes of the scripts that the overview's page names, in the language with the most.</summary>
    public static int OfFirstScripts() => FirstViews.Names.Max(page => Script()
        .Matches(Encoding.UTF8.GetString(FirstViews.Find(page)!.Bytes("")))
        .Sum(script => Files.Find(script.Groups[1].Value)!.Bytes("br").Length));

    [GeneratedRegex("\"/dashboard/(assets/[^\"]+\\.js)\"")]
    private static partial Regex Script();

    /// <summary>Bytes of all files with an ending; of all three languages, though a reader takes one.</summary>
    public static int Of(string ending) => Files.Names
        .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
        .Sum(name => Files.Find(name)!.Bytes("br").Length);
}
