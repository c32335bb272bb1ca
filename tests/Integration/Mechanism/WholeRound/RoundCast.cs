using BangGiao.Integration.Mechanism.ReviewCycles;
using BangGiao.Integration.Notices.Notifications;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Integration.Mechanism.WholeRound;

/// <summary>The eleven people of a round, each with an account, and the registry that they work in.</summary>
internal sealed class RoundCast : IAsyncDisposable
{
    public const string Round = "reviewCycles/2025-q2";

    /// <summary>The five agencies that report.</summary>
    public static readonly string[] Agencies = ["moc", "mof", "moit", "moet", "lang-son"];

    private readonly MailServer _mails;

    private RoundCast(RegistryApp app, MovableClock clock, MailServer mails)
    {
        (App, Clock, _mails) = (app, clock, mails);
        Everybody = new[] { ("admin", app.Admin), ("editor", app.Editor), ("reader", app.Reader), ("nobody", app.Anonymous) }
            .Concat(new[] { "assessor", "head" }.Concat(Agencies).Select(name => (Name: name, app.Client(name))))
            .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
    }

    public RegistryApp App { get; }

    public MovableClock Clock { get; }

    /// <summary>A client for each name: admin, editor, assessor, head, the five agencies, reader, nobody.</summary>
    public IReadOnlyDictionary<string, HttpClient> Everybody { get; }

    public HttpClient this[string name] => Everybody[name];

    public static async Task<RoundCast> StartAsync()
    {
        var clock = new MovableClock(ReviewedRegistry.Noon("2025-04-01"));
        var mails = await MailServer.StartAsync();
        string[] settings =
        [
            .. RegistryApp.Key(3, "assessor", "assessor"), .. RegistryApp.Key(4, "head", "reader"), "Access:Keys:4:Confidential=true",
            // Four agencies are mapped in the settings, the province by an administrator in the registry.
            .. Agencies.Index().SelectMany(agency => RegistryApp.Key(5 + agency.Index, agency.Item, "reporter", agency.Item == "lang-son" ? [] : [agency.Item])),
        ];
        var app = await RegistryApp.StartAsync(
            settings: [.. settings, .. mails.Settings("RoundLetters:Chair=chair@example.org", "RoundLetters:Language=vi")],
            adapt: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        return new(app, clock, mails);
    }

    /// <summary>Sets the day.</summary>
    public void On(string day) => Clock.Now = ReviewedRegistry.Noon(day);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in Everybody.Values)
            client.Dispose();
        await App.DisposeAsync();
        _mails.Dispose();
    }
}
