using System.Globalization;

namespace BangGiao.Integration.Endurance;

/// <summary>How long the endurance tests run: short with <c>make test</c>, long with <c>make endurance</c>.</summary>
internal static class Endurance
{
    /// <summary>By what the short run is multiplied (<c>ENDURANCE</c>).</summary>
    public static int Factor { get; } = Number("ENDURANCE", 1);

    /// <summary>The first seed (<c>SEED</c>); the same in every run that names none, so that a failure can be repeated.</summary>
    public static int Seed { get; } = Number("SEED", 1);

    /// <summary>Adds a line to the results (<c>ENDURANCE_RESULTS</c>, a file); does nothing where no file is named.</summary>
    public static void Note(string result)
    {
        if (Environment.GetEnvironmentVariable("ENDURANCE_RESULTS") is { Length: > 0 } file)
            File.AppendAllLines(file, [result]);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
