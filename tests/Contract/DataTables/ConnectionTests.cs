using Azure.Core;
using Azure.Data.Tables;

namespace BangGiao.Contract.DataTables;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "devstoreaccount1", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("AccountName=acc;AccountKey=a2V5", "acc", "https://acc.table.core.windows.net/")]
    [InlineData(
        "DefaultEndpointsProtocol=http;AccountName=acc;AccountKey=a2V5;EndpointSuffix=a.example;", "acc", "http://acc.table.a.example/")]
    [InlineData("AccountName=acc;AccountKey=b3RoZXI=;TableEndpoint=http://azurite:10002/acc", "acc", "http://azurite:10002/acc")]
    public void A_connection_string_names_account_and_address(string connectionString, string account, string address)
    {
        var service = new TableServiceClient(connectionString);

        Assert.Equal((account, address), (service.AccountName, service.Uri.AbsoluteUri));
    }

    [Theory]
    [InlineData("https://acc.table.core.windows.net", "acc")]
    [InlineData("https://127.0.0.1:10002/acc/", "acc")]
    [InlineData("https://azurite:10002/acc", "acc")]
    public void With_a_token_the_address_names_the_account(string address, string account) =>
        Assert.Equal(account, new TableServiceClient(new Uri(address), new NoToken()).AccountName);

    [Fact]
    public void A_table_has_its_account_s_address_and_its_own()
    {
        var table = new TableServiceClient("UseDevelopmentStorage=true").GetTableClient("things");

        Assert.Equal(("devstoreaccount1", "things"), (table.AccountName, table.Name));
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1/things", table.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AccountName=a;AccountName=b;AccountKey=a2V5")]
    [InlineData("AccountName=a;AccountKey=not base 64")]
    public void A_malformed_connection_string_is_refused(string connectionString) =>
        Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));

    [Fact]
    public void A_connection_string_without_an_account_or_at_all_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new TableServiceClient("TableEndpoint=http://127.0.0.1:10002/acc"));
        Assert.ThrowsAny<ArgumentException>(() => new TableServiceClient(""));
        Assert.ThrowsAny<ArgumentException>(() => new TableServiceClient((string)null!));
    }

    [Fact]
    public void A_table_needs_a_name()
    {
        Assert.ThrowsAny<ArgumentException>(() => new TableClient("UseDevelopmentStorage=true", ""));
        Assert.ThrowsAny<ArgumentException>(() => new TableServiceClient("UseDevelopmentStorage=true").GetTableClient(null));
    }

    private sealed class NoToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
