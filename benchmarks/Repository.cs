namespace BangGiao.Benchmarks;

/// <summary>The checkout that the benchmarks were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BangGiao.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The repository is not above the benchmarks.");
        return folder.FullName;
    }
}
