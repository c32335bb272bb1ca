using Microsoft.Extensions.Logging;

namespace Localhost.Tests.Support;

internal sealed record LogEntry(string Category, LogLevel Level, string Message, Exception? Exception);
