using Azure.Identity;
using BangGiao.Registry.Telemetry;

namespace BangGiao.Unit.Registry.Telemetry;

public sealed class AzureMonitorTests
{
    [Theory]
    [InlineData("Authorization=AAD")]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000001;Authorization=AAD")]
    [InlineData(" authorization = aad ; ")]
    public void The_setting_of_the_host_names_the_identity(string setting) => Assert.IsType<ManagedIdentityCredential>(AzureMonitor.CredentialOf(setting));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_it_the_connection_string_is_enough(string? setting) => Assert.Null(AzureMonitor.CredentialOf(setting));

    [Theory]
    [InlineData("ClientId=00000000-0000-0000-0000-000000000001")]
    [InlineData("Authorization=Basic")]
    [InlineData("AAD")]
    public void An_authentication_string_without_an_identity_stops_the_start_and_the_error_says_what_is_expected(string setting) =>
        Assert.Contains("Authorization=AAD", Assert.Throws<InvalidOperationException>(() => AzureMonitor.CredentialOf(setting)).Message, StringComparison.Ordinal);
}
