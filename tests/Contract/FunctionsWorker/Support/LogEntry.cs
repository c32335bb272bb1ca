using Microsoft.Extensions.Logging;

namespace BangGiao.Contract.FunctionsWorker.Support;

internal sealed record LogEntry(string Category, LogLevel Level, string Message, Exception? Exception);
