using BangGiao.Contract.FunctionsWorker.Context;
using BangGiao.Contract.FunctionsWorker.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class ContextTests
{
    private readonly Seen _seen = new();

    [Fact]
    public async Task The_definition_says_what_the_function_is()
    {
        await using var app = await StartAsync();

        await app.GetTextAsync("/api/shows/FR");
        var definition = _seen.Context!.FunctionDefinition;

        Assert.Equal("Shows", definition.Name);
        Assert.Equal("BangGiao.Contract.FunctionsWorker.Context.Shows.Run", definition.EntryPoint);
        Assert.Equal(typeof(Shows).Assembly.Location, definition.PathToAssembly);
        Assert.Matches("^[0-9]+$", definition.Id);
        Assert.Equal(definition.Id, _seen.Context.FunctionId);
        Assert.Equal(["req", "context", "id"], definition.Parameters.Select(parameter => parameter.Name));
        Assert.Equal([typeof(HttpRequest), typeof(FunctionContext), typeof(string)], definition.Parameters.Select(p => p.Type));
    }

    [Fact]
    public async Task The_definition_lists_the_trigger_and_the_answer()
    {
        await using var app = await StartAsync();

        await app.GetTextAsync("/api/shows/FR");
        var trigger = _seen.Context!.FunctionDefinition.InputBindings["req"];
        var answer = _seen.Context.FunctionDefinition.OutputBindings["$return"];

        Assert.Equal(("req", "httpTrigger", BindingDirection.In), (trigger.Name, trigger.Type, trigger.Direction));
        Assert.Equal(("$return", "http", BindingDirection.Out), (answer.Name, answer.Type, answer.Direction));
    }

    [Fact]
    public async Task The_binding_data_hold_the_query_and_over_it_the_route()
    {
        await using var app = await StartAsync();

        await app.GetTextAsync("/api/shows/FR?id=VN&lang=vi&code=secret");
        var data = _seen.Data!;

        Assert.Equal("FR", data["ID"]);
        Assert.Equal("vi", data["lang"]);
        Assert.False(data.ContainsKey("code"));
        Assert.Contains("\"lang\":\"vi\"", (string)data["Query"]!, StringComparison.Ordinal);
        Assert.Contains("\"Host\"", (string)data["Headers"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_invocation_has_an_id_and_the_trace_of_the_client()
    {
        await using var app = await StartAsync();

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/shows/FR");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        using var response = await app.Client.SendAsync(request);
        var first = (await response.Content.ReadAsStringAsync()).Split(' ');
        var second = (await app.GetTextAsync("/api/shows/FR")).Split(' ');

        Assert.True(Guid.TryParse(first[0], out _));
        Assert.NotEqual(first[0], second[1]);
        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", first[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Features_are_found_by_their_type()
    {
        await using var app = await StartAsync();

        await app.GetTextAsync("/api/shows/FR");
        var features = _seen.Context!.Features;
        features.Set("text");

        Assert.Equal("text", features.Get<string>());
        Assert.Null(features.Get<Uri>());
        Assert.Contains(features, feature => feature.Key == typeof(string));
    }

    [Fact]
    public async Task Nothing_is_retried()
    {
        await using var app = await StartAsync();

        await app.GetTextAsync("/api/shows/FR");

        Assert.Equal((0, 0), (_seen.Context!.RetryContext.RetryCount, _seen.Context.RetryContext.MaxRetryCount));
    }

    [Fact]
    public async Task A_logger_of_the_context_has_the_category_asked_for()
    {
        await using var app = await StartAsync();

        await app.GetTextAsync("/api/shows/FR");

        Assert.Contains(app.Logs.Entries, entry => entry is { Category: "Chosen", Level: LogLevel.Information, Message: "FR" });
    }

    [Fact]
    public async Task The_token_fires_when_the_client_goes_away_and_nothing_is_logged_as_a_failure()
    {
        await using var app = await StartAsync();
        using var client = new CancellationTokenSource();

        var request = app.Client.GetAsync(new Uri("/api/waitsforever", UriKind.Relative), client.Token);
        await _seen.Started.Task;
        await client.CancelAsync();
        await _seen.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await app.Logs.UntilAsync(entry => entry.Message == "The client of function WaitsForEver went away.");
        Assert.DoesNotContain(app.Logs.Entries, entry => entry.Level >= LogLevel.Error);
    }

    private Task<WorkerApp> StartAsync() => WorkerApp.StartAsync(
        [typeof(Shows), typeof(WaitsForEver)],
        builder =>
        {
            builder.Services.AddSingleton(_seen);
            builder.Logging.AddFilter("Function", LogLevel.Debug);
        });
}
