using System.Security.Cryptography;
using BangGiao.Views.Proofs;

namespace BangGiao.Unit.Views.Proofs;

public sealed class SigningOptionsTests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static TheoryData<string> Keys => new(
        Key.ExportPkcs8PrivateKeyPem(),
        Key.ExportECPrivateKeyPem(),
        Key.ExportPkcs8PrivateKeyPem().Replace("\n", "\\n", StringComparison.Ordinal),
        "");

    public static TheoryData<string> NoKeys => new(
        "secret",
        Key.ExportSubjectPublicKeyInfoPem(),
        ECDsa.Create(ECCurve.NamedCurves.nistP384).ExportPkcs8PrivateKeyPem(),
        RSA.Create(2048).ExportPkcs8PrivateKeyPem(),
        Key.ExportPkcs8PrivateKeyPem()[..80]);

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_private_key_on_P_256_signs_and_without_one_nothing_is_signed(string pem) => Assert.Empty(new SigningOptions { SigningKey = pem }.Faults());

    [Theory]
    [MemberData(nameof(NoKeys))]
    public void Anything_else_is_refused_and_not_quoted(string pem)
    {
        var fault = Assert.Single(new SigningOptions { SigningKey = pem }.Faults());

        Assert.StartsWith("Integrity:SigningKey must be an EC private key on the curve P-256 in PEM", fault, StringComparison.Ordinal);
        Assert.DoesNotContain(pem, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_key_must_be_a_public_one_so_that_no_private_key_is_left_in_the_settings()
    {
        var options = new SigningOptions { FormerPublicKeys = { Key.ExportSubjectPublicKeyInfoPem(), Key.ExportPkcs8PrivateKeyPem() } };

        Assert.StartsWith("Integrity:FormerPublicKeys:1 must be an EC public key", Assert.Single(options.Faults()), StringComparison.Ordinal);
    }
}
