using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>
/// The binding data of a request as the host would send it, less the members of a JSON body, which is not read ahead here.
/// </summary>
internal sealed class WorkerBindingContext(HttpContext? http) : BindingContext
{
    private IReadOnlyDictionary<string, object?>? _data;

    public override IReadOnlyDictionary<string, object?> BindingData => _data ??= Collect(http);

    private static Dictionary<string, object?> Collect(HttpContext? http)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        if (http is null)
            return data;

        var query = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        data["Query"] = JsonSerializer.Serialize(query);
        data["Headers"] = JsonSerializer.Serialize(http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()));
        foreach (var (name, value) in query)
            if (!RequestText.IsKey(name))
                data[name] = value;
        foreach (var (name, value) in http.Request.RouteValues)
            if (value is not null)
                data[name] = value;
        return data;
    }
}
