using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Transactions;

/// <summary>The service's response to one action of a transaction.</summary>
internal sealed class BatchPart(int status, string reasonPhrase, string clientRequestId) : Response
{
    private readonly List<HttpHeader> _headers = [];
    private readonly StringBuilder _body = new();
    private bool _inBody;
    private Stream _content;

    public override int Status => status;

    public override string ReasonPhrase => reasonPhrase;

    public override bool IsError => status >= 400;

    public override string ClientRequestId { get; set; } = clientRequestId;

    public override Stream ContentStream
    {
        get => _content ??= new MemoryStream(Encoding.UTF8.GetBytes(_body.ToString()));
        set => _content = value;
    }

    /// <summary>Takes the next line: headers up to an empty line, then the body.</summary>
    public void Take(string line)
    {
        if (_inBody)
            _body.Append(line);
        else if (line.Length == 0)
            _inBody = true;
        else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            _headers.Add(new HttpHeader(line[..colon], line[(colon + 1)..].Trim()));
    }

    public override void Dispose() => _content?.Dispose();

    protected override bool ContainsHeader(string name) => Values(name).Any();

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers;

    protected override bool TryGetHeader(string name, out string value)
    {
        value = ContainsHeader(name) ? string.Join(',', Values(name)) : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
    {
        values = ContainsHeader(name) ? Values(name) : null;
        return values is not null;
    }

    private IEnumerable<string> Values(string name) =>
        _headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}
