using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using BangGiao.Integration.Support;

namespace BangGiao.Integration.Records.Attachments;

/// <summary>The emulator's table service behind a connection that a test can stop: later requests never arrive.</summary>
internal sealed class StallingTable : IDisposable
{
    // The emulator's key is the same everywhere and not secret.
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private volatile bool _isHeld;

    public StallingTable()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The emulator as it is reached through this wire.</summary>
    public string ConnectionString => Account($"http://{_listener.LocalEndpoint}/devstoreaccount1", Blobs.ToString());

    /// <summary>The emulator with a blob service that nobody answers for.</summary>
    public static string WithoutBlobs => Account(Tables.ToString(), "http://127.0.0.1:1/devstoreaccount1");

    private static Uri Tables => new TableServiceClient(Emulator.ConnectionString).Uri;

    private static Uri Blobs => new Azure.Storage.Blobs.BlobServiceClient(Emulator.ConnectionString).Uri;

    public void Hold() => _isHeld = true;

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Dispose();
        _closed.Dispose();
    }

    private static string Account(string tables, string blobs) =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={EmulatorKey};TableEndpoint={tables};BlobEndpoint={blobs};";

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ForwardAsync(await _listener.AcceptTcpClientAsync(_closed.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(Tables.Host, Tables.Port, _closed.Token);
                await Task.WhenAny(CopyAsync(client, server, true), CopyAsync(server, client, false));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, bool canBeHeld)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _closed.Token) is > 0 and var length)
            {
                if (!canBeHeld || !_isHeld)
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, length), _closed.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }
}
