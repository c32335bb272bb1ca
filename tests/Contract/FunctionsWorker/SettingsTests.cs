using BangGiao.Contract.FunctionsWorker.Routing;
using BangGiao.Contract.FunctionsWorker.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BangGiao.Contract.FunctionsWorker;

public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settings-");
    private readonly string _prefix = $"T{Guid.NewGuid():N}";

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_command_line_wins_over_variables_and_these_over_local_values_and_files()
    {
        Write("appsettings.json", $$"""{ "{{_prefix}}": { "A": "file", "B": "file", "C": "file", "D": "file", "E": "file" } }""");
        Write("appsettings.Development.json", $$"""{ "{{_prefix}}": { "B": "own", "C": "own", "D": "own", "E": "own" } }""");
        Write("local.settings.json", $$"""{ "Values": { "{{_prefix}}__C": "local", "{{_prefix}}__D": "x", "{{_prefix}}:E": "x" } }""");
        Environment.SetEnvironmentVariable($"{_prefix}__D", "variable");
        Environment.SetEnvironmentVariable($"{_prefix}__E", "variable");

        var settings = Create($"--{_prefix}:E=line").Configuration.GetSection(_prefix);

        Assert.Equal(["file", "own", "local", "variable", "line"], "ABCDE".Select(key => settings[key.ToString()]));
    }

    [Fact]
    public void A_source_that_the_app_adds_wins_over_all()
    {
        var builder = Create($"--{_prefix}=line");

        builder.Configuration.AddInMemoryCollection([new(_prefix, "app")]);

        Assert.Equal("app", builder.Configuration[_prefix]);
    }

    [Fact]
    public void The_environment_is_Development_unless_a_setting_says_otherwise()
    {
        Assert.Equal("Development", Create().Environment.EnvironmentName);
        Assert.Equal("Staging", Create("--AZURE_FUNCTIONS_ENVIRONMENT=Staging").Environment.EnvironmentName);

        Write("local.settings.json", """{ "Values": { "AZURE_FUNCTIONS_ENVIRONMENT": "Production" } }""");
        Assert.True(Create().Environment.IsProduction());
    }

    [Fact]
    public void The_content_root_is_the_apps_folder()
    {
        Assert.Equal(_folder.FullName, Create().Environment.ContentRootPath.TrimEnd(Path.DirectorySeparatorChar));
        Assert.Equal(AppContext.BaseDirectory, FunctionsApplication.CreateBuilder([]).Environment.ContentRootPath);
    }

    [Fact]
    public void Without_a_word_the_app_listens_on_this_machine_at_port_7071()
    {
        Assert.Equal("http://127.0.0.1:7071", Create().Configuration["urls"]);

        Write("local.settings.json", """{ "Host": { "LocalHttpPort": 7099 } }""");
        Assert.Equal("http://127.0.0.1:7099", Create().Configuration["urls"]);
        Assert.Equal("http://127.0.0.1:0", Create("--urls=http://127.0.0.1:0").Configuration["urls"]);
    }

    [Theory]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""", "/items/1")]
    [InlineData("""{ "version": "2.0", "extensions": { "http": { "routePrefix": "/v1/" } } }""", "/v1/items/1")]
    [InlineData("""{ "version": "2.0" }""", "/api/items/1")]
    public async Task The_route_prefix_is_read_from_host_json(string hostJson, string path)
    {
        Write("host.json", hostJson);
        await using var app = await StartAsync();

        Assert.Equal("200 item 1", await app.GetTextAsync(path));
    }

    [Fact]
    public async Task A_setting_wins_over_host_json()
    {
        Write("host.json", """{ "extensions": { "http": { "routePrefix": "v1" } } }""");
        await using var app = await StartAsync("--AzureFunctionsJobHost:extensions:http:routePrefix=v2");

        Assert.Equal("200 item 1", await app.GetTextAsync("/v2/items/1"));
        Assert.Equal("404", await app.GetTextAsync("/v1/items/1"));
    }

    [Fact]
    public void Levels_of_logging_are_read_from_host_json()
    {
        Write("host.json", """{ "logging": { "logLevel": { "default": "Warning", "Function": "Debug" } } }""");
        var builder = Create();
        builder.Properties["FunctionTypes"] = Type.EmptyTypes;
        using var logs = new CollectedLogs();
        builder.Logging.AddProvider(logs);
        using var host = builder.Build();
        var loggers = host.Services.GetRequiredService<ILoggerFactory>();

        Assert.False(loggers.CreateLogger("Other").IsEnabled(LogLevel.Information));
        Assert.True(loggers.CreateLogger("Function.X").IsEnabled(LogLevel.Debug));
    }

    [Fact]
    public async Task The_app_adds_no_authentication_of_its_own_even_where_the_services_are_there()
    {
        await using var app = await WorkerApp.StartAsync([typeof(ItemGet)], builder =>
            builder.Services.AddAuthentication("Never").AddScheme<AuthenticationSchemeOptions, NeverAsked>("Never", null));

        Assert.Equal("200 item 1", await app.GetTextAsync("/api/items/1"));
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    private FunctionsApplicationBuilder Create(params string[] settings) =>
        FunctionsApplication.CreateBuilder([$"--FUNCTIONS_APPLICATION_DIRECTORY={_folder.FullName}", .. settings]);

    private Task<WorkerApp> StartAsync(params string[] settings)
    {
        var builder = Create(["--urls=http://127.0.0.1:0", .. settings]).ConfigureFunctionsWebApplication();
        builder.Properties["FunctionTypes"] = new[] { typeof(ItemGet) };
        return WorkerApp.StartAsync(builder);
    }
}
