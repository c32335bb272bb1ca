using System.Globalization;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Transactions;

/// <summary>Reads the multipart answer to a transaction: one response per action, or one refusal for all.</summary>
internal static class BatchReader
{
    public static IReadOnlyList<Response> Read(Response response, int actions)
    {
        var parts = Parts(response);
        if (parts.Find(part => part.Status >= 400) is { } refused)
            throw new TableTransactionFailedException(TableErrorParser.Failure(refused));
        if (parts.Count != actions)
            throw new RequestFailedException(response.Status, $"The service answered {parts.Count} of {actions} actions.");
        return parts;
    }

    // Boundary lines start with two dashes, and nothing else does: bodies are JSON, and an error's is one line.
    private static List<Response> Parts(Response response)
    {
        var parts = new List<Response>();
        BatchPart part = null;
        foreach (var line in response.Content.ToString().Split('\n'))
        {
            var text = line.TrimEnd('\r');
            if (text.StartsWith("--", StringComparison.Ordinal))
                part = null;
            else if (part is not null)
                part.Take(text);
            else if (text.StartsWith("HTTP/1.", StringComparison.Ordinal))
                parts.Add(part = StatusLine(text, response.ClientRequestId));
        }

        return parts;
    }

    private static BatchPart StatusLine(string line, string clientRequestId)
    {
        var words = line.Split(' ', 3);
        return new BatchPart(int.Parse(words[1], CultureInfo.InvariantCulture), words.Length > 2 ? words[2] : "", clientRequestId);
    }
}
