using System.Globalization;
using System.Text.RegularExpressions;

namespace BangGiao.Integration.Endurance;

/// <summary>How long the endurance tests run: short with <c>make test</c>, long with <c>make endurance</c>.</summary>
internal static partial class Endurance
{
    /// <summary>By what the short run is multiplied (<c>ENDURANCE</c>).</summary>
    public static int Factor { get; } = Number("ENDURANCE", 1);

    /// <summary>How many minutes the soak takes at least (<c>ENDURANCE_MINUTES</c>); 0 in the short run, which counts requests only.</summary>
    public static int Minutes { get; } = Number("ENDURANCE_MINUTES", 0);

    /// <summary>Whether this is a run at length. What does not grow by a factor, such as a number of days, has two values.</summary>
    public static bool IsLong => Factor > 1;

    /// <summary>The first seed (<c>SEED</c>); the same in every run that names none, so that a failure can be repeated.</summary>
    public static int Seed { get; } = Number("SEED", 1);

    /// <summary>Adds a line to the results (<c>ENDURANCE_RESULTS</c>, a file); does nothing where no file is named.</summary>
    /// <param name="what">What was done, the same words in each run: a later run replaces the line.</param>
    /// <param name="amount">How much of it.</param>
    /// <param name="found">What was found.</param>
    public static void Note(string what, FormattableString amount, FormattableString found)
    {
        var line = FormattableString.Invariant($"| {what} | {Seed} | {FormattableString.Invariant(amount)} | {FormattableString.Invariant(found)} |");
        if (Environment.GetEnvironmentVariable("ENDURANCE_RESULTS") is { Length: > 0 } file)
            File.AppendAllLines(file, [Spaces().Replace(line, " ")]);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
