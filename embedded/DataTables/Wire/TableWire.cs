using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>One account as seen through a pipeline: makes requests to it, sends them, and turns refusals into exceptions.</summary>
internal sealed class TableWire
{
    private const string TokenScope = "https://storage.azure.com/.default";

    private static readonly ResponseClassifier Plain = new StatusCodeClassifier([200, 201, 202, 204]);

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    private TableWire(Uri endpoint, string accountName, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        options ??= new TableClientOptions();
        Endpoint = endpoint;
        Root = endpoint.AbsoluteUri.TrimEnd('/') + "/";
        AccountName = accountName;
        _version = options.Version;
        _pipeline = HttpPipelineBuilder.Build(options, [], [authentication], Plain);
    }

    public Uri Endpoint { get; }

    public string AccountName { get; }

    /// <summary>The endpoint's text, ending in a slash.</summary>
    public string Root { get; }

    public static TableWire Connect(string connectionString, TableClientOptions options)
    {
        var (endpoint, credential) = ConnectionString.Parse(connectionString);
        return Connect(endpoint, credential, options);
    }

    public static TableWire Connect(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, new SharedKeyPolicy(credential), options);
    }

    public static TableWire Connect(Uri endpoint, TokenCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        var authentication = new BearerTokenAuthenticationPolicy(credential, TokenScope);
        return new(endpoint, ConnectionString.AccountNameOf(endpoint), authentication, options);
    }

    /// <summary>A request to a path below the account; the classifier says which answers are no failures.</summary>
    public HttpMessage Request(RequestMethod method, string path, ResponseClassifier classifier = null)
    {
        var message = _pipeline.CreateMessage();
        message.ResponseClassifier = classifier ?? Plain;
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(Root + path));
        request.Headers.Add("x-ms-version", _version);
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    /// <summary>A request with a body; it is in memory, so that a retry can send it again.</summary>
    public HttpMessage Request(
        RequestMethod method, string path, ReadOnlyMemory<byte> body, string contentType, ResponseClassifier classifier = null)
    {
        var message = Request(method, path, classifier);
        message.Request.Headers.Add("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    public Response Send(HttpMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            _pipeline.Send(message, cancellationToken);
            return Checked(message.Response);
        }
    }

    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            await _pipeline.SendAsync(message, cancellationToken);
            return Checked(message.Response);
        }
    }

    private static Response Checked(Response response) => response.IsError ? throw TableErrorParser.Failure(response) : response;
}
