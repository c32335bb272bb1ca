using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace BangGiao.Contract.DataTables;

/// <summary>Answers requests from a script, and keeps what was asked. The last answer repeats.</summary>
internal sealed class ScriptedService(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    public List<Asked> Requests { get; } = [];

    public static Func<HttpResponseMessage> Answer(
        HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) => () =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);
            return response;
        };

    /// <summary>Options that send to this script, and retry without waiting long.</summary>
    public TableClientOptions Options()
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(this)) };
        (options.Retry.Delay, options.Retry.MaxDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2));
        return options;
    }

    public TableClient Table() => new("AccountName=acc;AccountKey=a2V5", "things", Options());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value));
        Requests.Add(new Asked(request.Method.Method, request.RequestUri!, headers, body));
        var response = answers[Math.Min(Requests.Count, answers.Length) - 1]();
        response.RequestMessage = request;
        return response;
    }

    public sealed record Asked(string Method, Uri Uri, Dictionary<string, string> Headers, string Body);
}
