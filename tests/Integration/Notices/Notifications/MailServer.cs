using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>A real SMTP server, the published smtp-server, with a certificate that this process trusts and no other.</summary>
internal sealed class MailServer : IDisposable
{
    private static readonly (string Key, string Certificate, string Thumbprint) Own = Make();

    private readonly NodeScript _script;

    private MailServer(NodeScript script, int port) => (_script, Port) = (script, port);

    public int Port { get; }

    public static async Task<MailServer> StartAsync(bool withoutTls = false)
    {
        Trust();
        var script = await NodeScript.StartAsync("mail-server.mjs", JsonConvert.SerializeObject(new { key = Own.Key, cert = Own.Certificate, withoutTls }));
        return new(script, (int)JObject.Parse((await script.Output.ReadLineAsync())!)["port"]!);
    }

    /// <summary>The next mail, as mailparser reads it.</summary>
    public async Task<JObject> NextAsync() => JObject.Parse((await _script.Output.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)))!);

    public string[] Settings(params string[] more) =>
        ["Notifications:Smtp:Host=localhost", $"Notifications:Smtp:Port={Port}", "Notifications:Smtp:From=registry@example.org", .. more];

    public void Dispose() => _script.Dispose();

    // The client has no other way to be given a certificate; every other one is judged as ever.
    private static void Trust()
    {
#pragma warning disable SYSLIB0014
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
            errors == SslPolicyErrors.None || certificate?.GetCertHashString(HashAlgorithmName.SHA256) == Own.Thumbprint;
#pragma warning restore SYSLIB0014
    }

    private static (string, string, string) Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return (key.ExportPkcs8PrivateKeyPem(), certificate.ExportCertificatePem(), certificate.GetCertHashString(HashAlgorithmName.SHA256));
    }
}
