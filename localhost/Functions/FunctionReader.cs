using System.Text.Json;
using Localhost.Protocol;
using Localhost.Settings;

namespace Localhost.Functions;

/// <summary>Reads a function from a worker's metadata, whose bindings are JSON.</summary>
internal static class FunctionReader
{
    public static Function Read(RpcFunctionMetadata metadata, AppSettings settings)
    {
        var bindings = metadata.RawBindings.Select(Parse).ToList();
        var trigger = bindings.FirstOrDefault(binding => Text(binding, "type").EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));
        var type = Text(trigger, "type");
        return new Function(metadata.FunctionId, metadata.Name, type, Text(trigger, "name"), metadata)
        {
            Http = Is(type, "httpTrigger") ? Http(trigger) : null,
            Timer = Is(type, "timerTrigger") ? Timer(trigger) : null,
            IsDisabled = Is(settings.Find($"AzureWebJobs.{metadata.Name}.Disabled"), "true", "1"),
            UnknownBindings = [.. bindings.Select(binding => Text(binding, "type")).Where(it => !Is(it, "httpTrigger", "timerTrigger", "http"))],
        };
    }

    private static HttpTrigger Http(JsonElement trigger) =>
        new(Text(trigger, "name"), Property(trigger, "route")?.GetString(), Methods(Property(trigger, "methods")));

    private static TimerTrigger Timer(JsonElement trigger) => new(
        Text(trigger, "name"),
        Text(trigger, "schedule"),
        UseMonitor: Property(trigger, "useMonitor") is not { ValueKind: JsonValueKind.False },
        RunOnStartup: Property(trigger, "runOnStartup") is { ValueKind: JsonValueKind.True });

    private static string[] Methods(JsonElement? methods) =>
        methods is { ValueKind: JsonValueKind.Array } all ? [.. all.EnumerateArray().Select(method => method.GetString() ?? "")] : [];

    private static JsonElement Parse(string binding)
    {
        using var json = JsonDocument.Parse(binding);
        return json.RootElement.Clone();
    }

    private static string Text(JsonElement binding, string name) =>
        Property(binding, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    private static JsonElement? Property(JsonElement binding, string name)
    {
        if (binding.ValueKind == JsonValueKind.Object)
            foreach (var property in binding.EnumerateObject())
                if (property.NameEquals(name) || Is(property.Name, name))
                    return property.Value;
        return null;
    }

    private static bool Is(string? text, params ReadOnlySpan<string> any)
    {
        foreach (var one in any)
            if (string.Equals(text, one, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
