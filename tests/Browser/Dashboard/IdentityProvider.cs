using System.Net;
using System.Net.Sockets;
using BangGiao.Integration.Notices.Notifications;
using Newtonsoft.Json;

namespace BangGiao.Browser.Dashboard;

/// <summary>A real OpenID provider, the published oidc-provider, in the form of a tenant of Microsoft Entra ID.</summary>
internal sealed class IdentityProvider : IDisposable
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";
    private const string Audience = "66666666-7777-8888-9999-000000000000";
    private const string ClientId = "cccccccc-0000-0000-0000-000000000003";

    private NodeScript? _script;

    /// <summary>Its future address, which the app must know before the provider knows the app.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>The settings of an app whose people sign in here.</summary>
    public string[] Settings =>
    [
        $"Access:Entra:TenantId={Tenant}", $"Access:Entra:Audience={Audience}", $"Access:Entra:ClientId={ClientId}",
        $"Access:Entra:Authority={Address.GetLeftPart(UriPartial.Authority)}",
    ];

    /// <summary>Starts it.</summary>
    /// <param name="app">The root of the app to which it may redirect.</param>
    /// <param name="tokenSeconds">The lifetime of an access token.</param>
    /// <param name="roles">The app roles of everybody who signs in.</param>
    public async Task StartAsync(Uri app, int tokenSeconds, params string[] roles)
    {
        _script = await NodeScript.StartAsync("identity-provider.mjs", JsonConvert.SerializeObject(new
        {
            port = Address.Port,
            tenant = Tenant,
            audience = Audience,
            clientId = ClientId,
            redirectUri = new Uri(app, "/dashboard/work/signed-in").AbsoluteUri,
            roles,
            tokenSeconds,
        }), "tests/Browser/Dashboard");
        // Before it listens, it warns that it is not meant for production.
        while (await _script.Output.ReadLineAsync() is { } line && line != "listening")
        {
        }
    }

    public void Dispose() => _script?.Dispose();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
