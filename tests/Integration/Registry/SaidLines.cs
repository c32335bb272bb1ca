using System.Collections.Concurrent;
using BangGiao.Integration.Support;
using Microsoft.Extensions.Logging;

namespace BangGiao.Integration.Registry;

/// <summary>The lines that some parts of an instance log.</summary>
internal sealed class SaidLines
{
    private readonly ConcurrentQueue<string> _lines = new();

    public ILogger<T> Of<T>() => new Logger<T>(new Lines(_lines));

    public bool Has(string part) => _lines.Any(line => line.Contains(part, StringComparison.Ordinal));

    public override string ToString() => string.Join('\n', _lines);

    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => new LoggedLines(lines);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
