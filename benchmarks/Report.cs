using System.Globalization;

namespace BangGiao.Benchmarks;

/// <summary>Prints figures as ratios to the first one's rivals: absolute times say more of the machine than of the app.</summary>
internal static class Report
{
    public static void Print(IReadOnlyList<IReadOnlyList<Figure>> groups)
    {
        Console.WriteLine("| what | against | ratio | ms | ms |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: |");
        foreach (var group in groups)
        {
            foreach (var rival in group.Skip(1))
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {group[0].Name} | {rival.Name} | {group[0].Milliseconds / rival.Milliseconds:0.0} | {group[0].Milliseconds:0.00} | {rival.Milliseconds:0.00} |"));
            }
        }
        Console.WriteLine();
    }

    public static void Print(IReadOnlyList<Figure> figures)
    {
        Console.WriteLine("| what | requests a second | to the last row |");
        Console.WriteLine("| --- | ---: | ---: |");
        foreach (var figure in figures)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {figure.Name} | {1000 / figure.Milliseconds:0} | {figures[^1].Milliseconds / figure.Milliseconds:0.0} |"));
        }
        Console.WriteLine();
    }
}
