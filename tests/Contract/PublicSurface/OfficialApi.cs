using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace BangGiao.Contract.PublicSurface;

/// <summary>A stand-in and the list of what the released packages have in its place.</summary>
internal sealed class OfficialApi
{
    private readonly HashSet<string> _lines;

    private OfficialApi(Assembly standIn, string list)
    {
        StandIn = standIn;
        using var resource = typeof(OfficialApi).Assembly.GetManifestResourceStream($"BangGiao.Contract.PublicSurface.{list}")!;
        using var text = new StreamReader(resource);
        _lines = [.. text.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }

    public static OfficialApi Worker { get; } = new(typeof(FunctionAttribute).Assembly, "official.worker.txt");

    public static OfficialApi Tables { get; } = new(Assembly.Load("Azure.Data.Tables"), "official.tables.txt");

    public Assembly StandIn { get; }

    public bool Has(string line) => _lines.Contains(line);
}
