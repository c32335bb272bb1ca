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

    public static void Print(IReadOnlyList<Spread> view)
    {
        Console.WriteLine("| first view of the dashboard | median ms | worst ms |");
        Console.WriteLine("| --- | ---: | ---: |");
        foreach (var spread in view)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {spread.Name} | {spread.Median:0} | {spread.Worst:0} |"));
        Console.WriteLine();
        Console.WriteLine("| compressed | kB | at most |");
        Console.WriteLine("| --- | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all scripts | {Weights.Of(".js") / 1000.0:0} | {Weights.MostBytesOfScript / 1000} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| styles | {Weights.Of(".css") / 1000.0:0} | |"));
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
