using Localhost.Functions;
using Microsoft.Extensions.Logging;

namespace Localhost.Workers;

/// <summary>Logs the parts of an app that this host does not support.</summary>
internal static partial class WorkerCheck
{
    public static void Report(IReadOnlyList<Function> functions, Worker? worker, ILogger logger)
    {
        if (worker is { HttpUri.Length: 0 } && functions.Any(function => function.Http is not null))
            throw new FunctionsHostException(
                "The app's HTTP functions are not served by ASP.NET Core: it must call ConfigureFunctionsWebApplication.");
        foreach (var function in functions.Where(function => function.UnknownBindings.Count > 0))
            LogUnsupported(logger, function);
    }

    private static void LogUnsupported(ILogger logger, Function function)
    {
        var bindings = string.Join(", ", function.UnknownBindings);
        if (function is { Http: null, Timer: null })
            Log.NeverRuns(logger, function.Name, bindings);
        else
            Log.NotBound(logger, function.Name, bindings);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Function} does not run: this host supports HTTP and timer triggers only, not {Bindings}.")]
        public static partial void NeverRuns(ILogger logger, string function, string bindings);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Function} uses bindings that this host does not support: {Bindings}.")]
        public static partial void NotBound(ILogger logger, string function, string bindings);
    }
}
