using System.Collections.Concurrent;
using BangGiao.Integration.Support;
using Microsoft.Extensions.Logging;

namespace BangGiao.Integration.Registry;

/// <summary>The lines that some parts of an instance log.</summary>
internal sealed class SaidLines
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly LoggerFactory _loggers = new();

    public SaidLines() => _loggers.AddProvider(new LoggedLines(_lines));

    public ILogger<T> Of<T>() => _loggers.CreateLogger<T>();

    public bool Has(string part) => _lines.Any(line => line.Contains(part, StringComparison.Ordinal));

    public override string ToString() => string.Join('\n', _lines);
}
