namespace Localhost;

/// <summary>The arguments of the command line.</summary>
internal sealed record CommandLine(string App, string? Url)
{
    public const string Usage = "Usage: dotnet Localhost.dll [--app FOLDER] [--url http://127.0.0.1:7071]";

    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine(".", null);
        for (var i = 0; i < arguments.Count; i += 2)
            line = (arguments[i], i + 1 < arguments.Count) switch
            {
                ("--app", true) => line with { App = arguments[i + 1] },
                ("--url", true) => line with { Url = arguments[i + 1] },
                _ => throw new FunctionsHostException($"The argument '{arguments[i]}' is unknown or has no value. {Usage}"),
            };
        return line;
    }
}
