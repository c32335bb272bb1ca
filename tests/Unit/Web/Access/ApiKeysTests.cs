using System.Security.Cryptography;
using System.Text;
using BangGiao.Registry.Storage;
using BangGiao.Values.Dates;
using BangGiao.Values.Roles;
using BangGiao.Web.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BangGiao.Unit.Web.Access;

public class ApiKeysTests
{
    private static readonly DateOnly Today = new(2026, 3, 31);

    private const string Emulator = "UseDevelopmentStorage=true";

    public static TheoryData<string> ElsewhereThanTheEmulator =>
    [
        "DefaultEndpointsProtocol=https;AccountName=banggiao;AccountKey=a2V5;EndpointSuffix=core.windows.net",
        "DefaultEndpointsProtocol=http;AccountName=banggiao;AccountKey=a2V5;"
            + "TableEndpoint=http://127.0.0.1:10002/banggiao;BlobEndpoint=http://127.0.0.1:10000/banggiao",
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;"
            + "TableEndpoint=http://storage.example.org/devstoreaccount1;BlobEndpoint=http://storage.example.org/devstoreaccount1",
    ];

    [Fact]
    public void A_key_stands_for_its_principal()
    {
        var keys = Keys(Emulator, Key("secret", "Desk of Europe", Role.Editor));

        Assert.Equal(new Principal("Desk of Europe", Role.Editor, Confidential: false) { Credential = "key:Desk of Europe" }, keys.Find("secret"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Secret")]
    [InlineData("secret ")]
    [InlineData("secre")]
    public void Another_key_stands_for_nobody(string key) => Assert.Null(Keys(Emulator, Key("secret", "a", Role.Admin)).Find(key));

    [Fact]
    public void Two_keys_of_one_name_stand_side_by_side()
    {
        var keys = Keys(Emulator, Key("old", "Desk", Role.Editor), Key("new", "Desk", Role.Editor));

        Assert.Equal(keys.Find("old"), keys.Find("new"));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_key_opens_until_its_last_day_is_over(int days, bool opens)
    {
        var key = Key("secret", "Desk", Role.Editor);
        key.ExpiresOn = Today.AddDays(days);

        Assert.Equal(opens, Keys(Emulator, key).Find("secret") is not null);
    }

    [Fact]
    public void Somebody_who_holds_a_key_that_has_expired_is_told_so()
    {
        var key = Key("secret", "Desk", Role.Editor);
        key.ExpiresOn = Today.AddDays(-1);

        Assert.Equal(("key_expired", "key_unknown"), (Keys(Emulator, key).Identify("secret").Reason, Keys(Emulator, key).Identify("other").Reason));
    }

    [Fact]
    public void Of_two_entries_of_one_key_the_one_that_has_not_expired_counts()
    {
        var old = Key("secret", "Desk", Role.Editor);
        old.ExpiresOn = Today.AddDays(-1);

        Assert.NotNull(Keys(Emulator, old, Key("secret", "Desk", Role.Reader)).Find("secret"));
    }

    [Theory]
    [InlineData("dev-reader")]
    [InlineData("dev-editor")]
    [InlineData("dev-admin")]
    [InlineData("dev-assessor")]
    [InlineData("dev-reporter")]
    public void The_keys_for_development_open_the_emulator(string key) => Assert.NotNull(Keys(Emulator, Key(key, key, Role.Reader)).Find(key));

    [Theory]
    [MemberData(nameof(ElsewhereThanTheEmulator))]
    public void The_keys_for_development_open_nothing_else(string storage)
    {
        var keys = Keys(
            storage,
            Key("dev-reader", "a", Role.Reader),
            Key("dev-editor", "b", Role.Editor),
            Key("dev-admin", "another name", Role.Admin),
            Key("secret", "c", Role.Reader));

        Assert.All(["dev-reader", "dev-editor", "dev-admin"], key => Assert.Null(keys.Find(key)));
        Assert.NotNull(keys.Find("secret"));
    }

    [Fact]
    public void A_key_may_hold_several_roles_and_report_for_agencies()
    {
        var key = new ApiKeyOptions { Name = "both", Sha256 = Hash("secret") };
        key.Roles.Add(Role.Editor);
        key.Roles.Add(Role.Assessor);
        key.AgencyIds.Add("moit");

        var principal = Keys(Emulator, key).Find("secret")!;

        Assert.Equal([Role.Assessor, Role.Editor], principal.Roles);
        Assert.Equal(["moit"], principal.AgencyIds);
        Assert.Equal(Role.Editor, principal.Role);
    }

    [Theory]
    [InlineData(Role.Public, false, Classification.Public)]
    [InlineData(Role.Reader, false, Classification.Internal)]
    [InlineData(Role.Admin, false, Classification.Internal)]
    [InlineData(Role.Reader, true, Classification.Confidential)]
    public void The_clearance_of_a_principal_depends_on_role_and_flag(Role role, bool confidential, Classification highest) =>
        Assert.Equal(highest, new Principal("a", role, confidential).Clearance);

    [Fact]
    public void The_sample_settings_hold_the_keys_for_development_by_their_hashes()
    {
        var values = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(Path.Combine(Sources.Root, "local.settings.sample.json")))["Values"]!;

        Assert.All(["reader", "editor", "admin", "assessor", "reporter"], Holds);

        void Holds(string role)
        {
            var index = Enumerable.Range(0, 5).Single(number => (string)values[$"Access__Keys__{number}__Role"]! == role);
            Assert.Equal($"dev-{role}", (string)values[$"Access__Keys__{index}__Name"]!);
            Assert.Equal(Hash($"dev-{role}"), (string)values[$"Access__Keys__{index}__Sha256"]!);
            Assert.Equal(role == "admin" ? "true" : null, (string?)values[$"Access__Keys__{index}__Confidential"]);
        }
    }

    private static ApiKeys Keys(string storage, params ApiKeyOptions[] keys)
    {
        var options = new AccessOptions();
        foreach (var key in keys)
            options.Keys.Add(key);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", storage)]).Build();
        return new(Options.Create(options), new StorageAccount(settings), new OwnerCalendar(new StoppedClock(), TimeZoneInfo.Utc));
    }

    private static ApiKeyOptions Key(string key, string name, Role role) => new() { Name = name, Sha256 = Hash(key), Role = role };

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new(12, 0)), TimeSpan.Zero);
    }
}
