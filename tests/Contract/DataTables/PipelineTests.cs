using System.Net;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using static BangGiao.Contract.DataTables.ScriptedService;

namespace BangGiao.Contract.DataTables;

/// <summary>What the client sends and how it takes trouble, against a scripted service.</summary>
public sealed class PipelineTests
{
    private const string Row = """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"a","Name":"Paris"}""";

    private const string NextPartitionKey = "x-ms-continuation-NextPartitionKey";
    private const string NextRowKey = "x-ms-continuation-NextRowKey";
    private const string Empty = """{"value":[]}""";

    private static readonly Func<HttpResponseMessage> Busy = Answer(HttpStatusCode.ServiceUnavailable);
    private static readonly Func<HttpResponseMessage> Written = Answer(HttpStatusCode.NoContent, "", ("ETag", "W/\"1\""));

    [Fact]
    public async Task A_busy_service_is_asked_again_with_the_same_body_and_a_new_signature()
    {
        var service = new ScriptedService(Busy, Busy, Written);

        await service.Table().AddEntityAsync(new TableEntity("p", "a") { ["Name"] = "Paris" });

        Assert.Equal(3, service.Requests.Count);
        Assert.All(service.Requests, r => Assert.Equal("""{"PartitionKey":"p","RowKey":"a","Name":"Paris"}""", r.Body));
        Assert.All(service.Requests, r => Assert.StartsWith("SharedKeyLite acc:", r.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_transaction_can_be_sent_again()
    {
        const string done = "--b\r\n\r\nHTTP/1.1 204 No Content\r\nETag: W/\"2\"\r\n\r\n\r\n--b--\r\n";
        var service = new ScriptedService(Busy, Answer(HttpStatusCode.Accepted, done));

        var answer = await service.Table().SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "a"))]);

        Assert.Equal(new ETag("W/\"2\""), answer.Value[0].Version());
        Assert.Equal(service.Requests[0].Body, service.Requests[1].Body);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Conflict)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    public async Task A_refusal_is_not_asked_again(HttpStatusCode status)
    {
        var service = new ScriptedService(Answer(status, "", ("x-ms-error-code", "Anything")));

        await Refused.With((int)status, "Anything", () => service.Table().UpdateEntityAsync(new TableEntity("p", "a"), ETag.All));

        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_service_that_stays_busy_is_given_up_with_its_own_error()
    {
        const string error = """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"The server is busy."}}}""";
        var service = new ScriptedService(Answer(HttpStatusCode.ServiceUnavailable, error));

        var failure = await Refused.With(503, "ServerBusy", () => service.Table().GetEntityAsync<TableEntity>("p", "a"));

        Assert.StartsWith("The server is busy.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(4, service.Requests.Count);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_a_failure_with_its_status()
    {
        var service = new ScriptedService(Answer(HttpStatusCode.Forbidden, "<html>no</html>"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.Table().GetEntityIfExistsAsync<TableEntity>("p", "a"));

        Assert.Equal((403, null), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_empty_page_with_a_token_is_not_the_end()
    {
        var service = new ScriptedService(
            Answer(HttpStatusCode.OK, Empty, (NextPartitionKey, "1!4!cA--"), (NextRowKey, "1!4!YQ--")),
            Answer(HttpStatusCode.OK, Empty, (NextPartitionKey, "1!4!cQ--")),
            Answer(HttpStatusCode.OK, $$"""{"value":[{{Row}}]}"""));

        var rows = await service.Table().QueryAsync<TableEntity>("Seq gt 1", maxPerPage: 5).ToListAsync();

        Assert.Equal("Paris", Assert.Single(rows)["Name"]);
        Assert.Equal(
            ["?$filter=Seq%20gt%201&$top=5",
                "?$filter=Seq%20gt%201&$top=5&NextPartitionKey=1%214%21cA--&NextRowKey=1%214%21YQ--",
                "?$filter=Seq%20gt%201&$top=5&NextPartitionKey=1%214%21cQ--"],
            service.Requests.Select(request => request.Uri.Query));
    }

    [Fact]
    public async Task A_token_is_sent_as_a_bearer_for_the_storage_s_scope()
    {
        var service = new ScriptedService(Answer(HttpStatusCode.OK, Row));
        var credential = new FixedToken();
        var table = new TableClient(new Uri("https://acc.table.core.windows.net"), "things", credential, service.Options());

        var row = await table.GetEntityAsync<TableEntity>("p", "a");

        Assert.Equal("Paris", row.Value["Name"]);
        Assert.Equal("Bearer secret", service.Requests[0].Headers["Authorization"]);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task A_token_is_not_sent_in_the_clear()
    {
        var service = new ScriptedService(Written);
        var table = new TableClient(new Uri("http://acc.table.core.windows.net"), "things", new FixedToken(), service.Options());

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.GetEntityAsync<TableEntity>("p", "a"));
    }

    [Fact]
    public async Task A_request_names_its_version_format_and_condition()
    {
        var service = new ScriptedService(Written);

        await service.Table().UpdateEntityAsync(new TableEntity("p's", "ä+b"), new ETag("W/\"1\""), TableUpdateMode.Replace);

        var request = Assert.Single(service.Requests);
        Assert.Equal(
            ("PUT", "https://acc.table.core.windows.net/things(PartitionKey='p%27%27s',RowKey='%C3%A4%2Bb')"),
            (request.Method, request.Uri.AbsoluteUri));
        Assert.Equal("W/\"1\"", request.Headers["If-Match"]);
        Assert.Equal("2020-12-06", request.Headers["x-ms-version"]);
        Assert.Equal("3.0", request.Headers["DataServiceVersion"]);
        Assert.Equal("application/json; odata=minimalmetadata", request.Headers["Accept"]);
        Assert.True(request.Headers.ContainsKey("x-ms-client-request-id"));
    }

    [Fact]
    public async Task A_cancelled_request_is_not_sent()
    {
        var service = new ScriptedService(Written);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Table().AddEntityAsync(new TableEntity("p", "a"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await service.Table().QueryAsync<TableEntity>().ToListAsync(cancelled));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_key_that_was_changed_signs_the_next_request()
    {
        var service = new ScriptedService(Written);
        var credential = new TableSharedKeyCredential("acc", "a2V5");
        var table = new TableClient(new Uri("https://acc.table.core.windows.net"), "things", credential, service.Options());

        await table.DeleteEntityAsync("p", "a");
        credential.SetAccountKey("b3RoZXI=");
        await table.DeleteEntityAsync("p", "a");

        Assert.NotEqual(service.Requests[0].Headers["Authorization"], service.Requests[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task An_answer_that_misses_an_action_is_not_taken_for_success()
    {
        var service = new ScriptedService(Answer(HttpStatusCode.Accepted, "--b--\r\n"));

        await Assert.ThrowsAsync<RequestFailedException>(() =>
            service.Table().SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "a"))]));
    }

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("secret", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
