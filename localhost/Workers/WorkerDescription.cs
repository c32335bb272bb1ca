using System.Text.Json;

namespace Localhost.Workers;

/// <summary>The start command in <c>worker.config.json</c> of a published app.</summary>
internal sealed record WorkerDescription(string Executable, string App)
{
    public static WorkerDescription Read(string appDirectory)
    {
        var path = Path.Combine(appDirectory, "worker.config.json");
        if (!File.Exists(path))
            throw new FunctionsHostException($"{appDirectory} is not a published isolated-worker app: it has no worker.config.json.");
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var description = json.RootElement.GetProperty("description");
        return new WorkerDescription(
            Text(description, "defaultExecutablePath").Replace("{WorkerRoot}", "./", StringComparison.OrdinalIgnoreCase),
            Text(description, "defaultWorkerPath"));
    }

    private static string Text(JsonElement description, string name) =>
        description.TryGetProperty(name, out var value) && value.GetString() is { } text ? text : "";
}
