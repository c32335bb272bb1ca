using System.Net.Sockets;
using System.Text;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Web.Http;

public class SlowBodyTests
{
    [Fact]
    public async Task A_body_that_trickles_is_not_waited_for_and_others_are_served_meanwhile()
    {
        await using var app = await RegistryApp.StartAsync(adapt: builder => builder.Services.Configure<KestrelServerOptions>(options =>
            options.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(1.5))));
        using var socket = new TcpClient();
        await socket.ConnectAsync(app.Root.Host, app.Root.Port);
        var stream = socket.GetStream();
        var head = $"POST /api/v1/agencies HTTP/1.1\r\nHost: {app.Root.Authority}\r\nx-api-key: dev-editor\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head + "{"));

        var meanwhile = await app.Editor.GetAsync("agencies");
        using var patience = new CancellationTokenSource(Eventually.Patience);
        var status = await new StreamReader(stream).ReadLineAsync(patience.Token);

        Assert.Equal(System.Net.HttpStatusCode.OK, meanwhile.StatusCode);
        // The app refuses it with 408. A host that still forwards the body at that moment turns it into a 500.
        Assert.Contains(status, new[] { "HTTP/1.1 408 Request Timeout", "HTTP/1.1 500 Internal Server Error" });
        Assert.Equal(0, await app.VersionAsync());
    }
}
