using BangGiao.Benchmarks.Growth;

namespace BangGiao.Benchmarks;

/// <summary>Prints tables. Ratios count: absolute figures say more of the machine than of the app.</summary>
internal static class Report
{
    public static void Rates()
    {
        Line($"| requests a second | connections | the app | empty function | bare Kestrel | raw call of storage |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    public static void Rate(int connections, IReadOnlyList<Figure> figures) => Line(
        $"| {figures[0].Name} | {connections} | {figures[0].Rate:0} | {string.Join(" | ", figures.Skip(1).Select(rival => Text($"{rival.Rate:0} ({rival.Ratio:0.00})")))} |");

    public static void Costs(int connections, IReadOnlyList<string> processes, IReadOnlyList<IReadOnlyList<Figure>> groups)
    {
        Line($"");
        Line($"| µs of processor time a request, {connections} connections | {string.Join(" | ", processes)} | host and worker, to the app's |");
        Line($"| --- |{string.Concat(processes.Select(_ => " ---: |"))} ---: |");
        foreach (var group in groups)
        {
            foreach (var (index, figure) in group.Index())
            {
                var name = index == 0 ? figure.Name : $"{group[0].Name}: {figure.Name}";
                var costs = string.Join(" | ", figure.Cost.Select(cost => cost < 1 ? "" : Text($"{cost:0}")));
                var ratio = figure.Serving / group[0].Serving;
                Line($"| {name} | {costs} | {(index == 0 || ratio < 0.02 ? "" : Text($"{ratio:0.00}"))} |");
            }
        }
    }

    public static void Starts(IReadOnlyList<Start> starts)
    {
        Line($"");
        Line($"| start to first right answer | median ms | worst ms | processor ms, both | host MB | worker MB |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (time, busy, front, worker) in starts)
            Line($"| {time.Name} | {time.Median:0} | {time.Worst:0} | {busy:0} | {front:0} | {worker:0} |");
    }

    public static void Memory(IReadOnlyList<(string Name, Server Server)> servers)
    {
        Line($"");
        Line($"| resident after all of it | host MB | worker MB |");
        Line($"| --- | ---: | ---: |");
        foreach (var (name, server) in servers)
            Line($"| {name} | {Benchmarks.Starts.Memory(server.Front):0} | {Benchmarks.Starts.Memory(server.Worker):0} |");
    }

    public static void Imports(IReadOnlyList<ImportFigure> imports)
    {
        Line($"");
        Line($"| rows | status | import s | longest read s, same instance | another instance | raw point read | longest read / import, same | another |");
        Line($"| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var import in imports)
        {
            var longest = import.Readers.Select(reader => reader.Longest).ToList();
            var cells = string.Join(" | ", longest.Select(seconds => Text($"{seconds:0.00}")));
            Line($"| {import.Rows} | {import.Status} | {import.Seconds:0.0} | {cells} | {longest[0] / import.Seconds:0.000} | {longest[1] / import.Seconds:0.000} |");
        }
    }

    public static void Files()
    {
        Line($"");
        Line($"| files of | at once | up MiB/s | raw blob | ratio | down MiB/s | raw blob | ratio | host MB at most | worker MB at most |");
        Line($"| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    public static void File(FileFigure file) => Line(
        $"| {file.Mebibytes} MiB | {file.Clients} | {file.Rates[0]:0} | {file.Rates[1]:0} | {file.Up:0.00} | {file.Rates[2]:0} | {file.Rates[3]:0} | {file.Down:0.00} | {file.HostMemory:0} | {file.WorkerMemory:0} |");

    public static void Rivals()
    {
        Line($"");
        Line($"| requests a second, 16 connections | the app | Directus | the app to it | goal | Directus with its cache | the app to it |");
        Line($"| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    }

    public static void Rival(string name, double goal, IReadOnlyList<Figure> figures) => Line(
        $"| {name} | {figures[0].Rate:0} | {figures[1].Rate:0} | {figures[1].Ratio:0.0} | {goal:0} | {(figures.Count > 2 ? Text($"{figures[2].Rate:0} | {figures[2].Ratio:0.0}") : " | ")} |");

    public static void Growth(IReadOnlyList<int> sizes, IReadOnlyList<Curve> curves)
    {
        Line($"");
        Line($"| what | | {string.Join(" | ", sizes.Select(size => Text($"{size:N0}")))} | exponent | of the last two |");
        Line($"| --- | --- |{string.Concat(sizes.Select(_ => " ---: |"))} ---: | ---: |");
        foreach (var curve in curves)
            Line($"| {curve.Name} | {curve.Unit} | {string.Join(" | ", curve.Points.Select(point => Text($"{point.Cost:N0}")))} | {curve.Exponent:0.00} | {curve.LastExponent:0.00} |");
    }

    public static void View(IReadOnlyList<Spread> view)
    {
        Line($"");
        Line($"| first view of the dashboard | median ms | worst ms |");
        Line($"| --- | ---: | ---: |");
        foreach (var spread in view)
            Line($"| {spread.Name} | {spread.Median:0} | {spread.Worst:0} |");
        Line($"");
        Line($"| compressed | kB | at most |");
        Line($"| --- | ---: | ---: |");
        Line($"| scripts of the overview | {Weights.OfFirstScripts() / 1000.0:0} | {Weights.MostBytesOfFirstScripts / 1000} |");
        Line($"| all scripts | {Weights.Of(".js") / 1000.0:0} | {Weights.MostBytesOfScript / 1000} |");
        Line($"| styles | {Weights.Of(".css") / 1000.0:0} | |");
    }

    private static void Line(FormattableString text) => Console.WriteLine(Text(text));

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
