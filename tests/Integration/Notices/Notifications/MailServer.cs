using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BangGiao.Integration.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Integration.Notices.Notifications;

/// <summary>A real SMTP server, the published smtp-server, with a certificate that the app is told to trust.</summary>
internal sealed class MailServer : IDisposable
{
    private static readonly (string Key, string Certificate, string File) Own = Make();

    private readonly NodeScript _script;

    private MailServer(NodeScript script, int port) => (_script, Port) = (script, port);

    public int Port { get; }

    public static async Task<MailServer> StartAsync(bool withoutTls = false, bool demandsSignIn = false)
    {
        var script = await NodeScript.StartAsync("mail-server.mjs", JsonConvert.SerializeObject(new { key = Own.Key, cert = Own.Certificate, withoutTls, demandsSignIn }));
        return new(script, (int)JObject.Parse(await script.AnswerAsync())["port"]!);
    }

    /// <summary>The next mail, as mailparser reads it.</summary>
    public async Task<JObject> NextAsync() => JObject.Parse(await _script.AnswerAsync().WaitAsync(Eventually.Patience));

    public string[] Settings(params string[] more) =>
        [$"Notifications:Smtp:TrustedAuthorities={Own.File}", .. WithoutTrust(more)];

    /// <summary>The settings of an app that knows no other authorities than the machine's.</summary>
    public string[] WithoutTrust(params string[] more) =>
        ["Notifications:Smtp:Host=localhost", $"Notifications:Smtp:Port={Port}", "Notifications:Smtp:From=registry@example.org", .. more];

    public void Dispose() => _script.Dispose();

    private static (string, string, string) Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(AppContext.BaseDirectory, "mail-server.pem");
        File.WriteAllText(file, certificate.ExportCertificatePem());
        return (key.ExportPkcs8PrivateKeyPem(), certificate.ExportCertificatePem(), file);
    }
}
