using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace BangGiao.Integration.Contract.Generators;

/// <summary>A client in C# that NSwag makes of a document, compiled; a request is answered with what a test says.</summary>
internal sealed class NSwagClient : IDisposable
{
    private const string Namespace = "Generated";

    private readonly object _client;
    private readonly Answering _answers = new();
    private readonly HttpClient _http;

    private NSwagClient(Assembly assembly)
    {
        Types = assembly.GetTypes();
        _http = new(_answers) { BaseAddress = new("http://registry.test/api/v1/") };
        _client = Activator.CreateInstance(Types.Single(type => type.Name == "Client"), _http)!;
    }

    /// <summary>All its types.</summary>
    public IReadOnlyList<Type> Types { get; }

    public static async Task<NSwagClient> OfAsync(string document)
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = "Client", UseBaseUrl = false, GenerateOptionalParameters = true };
        settings.CSharpGeneratorSettings.Namespace = Namespace;
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        var code = new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(document), settings).GenerateFile();
        return new(Compiled(code));
    }

    /// <summary>What the method of an operation reads of an answer, written as JSON again.</summary>
    public async Task<JToken> ReadAsync(string operation, string mediaType, string answer)
    {
        var method = _client.GetType().GetMethods().Single(one =>
            string.Equals(one.Name, $"{operation}Async", StringComparison.OrdinalIgnoreCase) && one.GetParameters()[^1].ParameterType == typeof(CancellationToken));
        (_answers.MediaType, _answers.Body) = (mediaType, answer);
        var task = (Task)method.Invoke(_client, [.. method.GetParameters().Select(Argument)])!;
        await task;
        return JToken.Parse(JsonConvert.SerializeObject(task.GetType().GetProperty("Result")!.GetValue(task)));
    }

    public void Dispose() => _http.Dispose();

    private static object? Argument(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType == typeof(string) ? "x"
        : Activator.CreateInstance(parameter.ParameterType);

    private static Assembly Compiled(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(Namespace, [CSharpSyntaxTree.ParseText(code)], references, new(OutputKind.DynamicallyLinkedLibrary));
        using var bytes = new MemoryStream();
        var emitted = compilation.Emit(bytes);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(20)));
        bytes.Position = 0;
        return new AssemblyLoadContext(Namespace).LoadFromStream(bytes);
    }

    private sealed class Answering : HttpMessageHandler
    {
        public string MediaType { get; set; } = "";

        public string Body { get; set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Body, Encoding.UTF8, MediaType) });
    }
}
