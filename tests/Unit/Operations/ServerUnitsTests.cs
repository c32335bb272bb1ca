using BangGiao.Unit.Web.Access;

namespace BangGiao.Unit.Operations;

/// <summary>
/// The systemd units of <c>infra/server</c>, read as systemd.syntax(7) says. <c>scripts/check-units.sh</c> has systemd itself check them,
/// where it is installed.
/// </summary>
public sealed class ServerUnitsTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "infra", "server");

    // The restrictions that a just-in-time compiler and a network service can run under.
    private static readonly string[] Hardening =
    [
        "NoNewPrivileges=yes", "CapabilityBoundingSet=", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "PrivateDevices=yes", "PrivateUsers=yes",
        "ProtectKernelModules=yes", "ProtectKernelTunables=yes", "ProtectKernelLogs=yes", "ProtectControlGroups=yes", "ProtectClock=yes", "RestrictNamespaces=yes",
        "RestrictSUIDSGID=yes", "RestrictRealtime=yes", "LockPersonality=yes", "SystemCallArchitectures=native", "SystemCallFilter=@system-service", "UMask=0077",
    ];

    public static TheoryData<string> Services => ["bang-giao.service", "bang-giao-backup.service"];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_runs_as_a_user_without_rights_and_reads_settings_that_only_root_may(string unit)
    {
        var service = Sections(unit)["Service"];

        Assert.Subset(service.ToHashSet(), Hardening.ToHashSet());
        Assert.Contains("DynamicUser=yes", service);
        Assert.Contains("User=bang-giao", service);
        Assert.Contains("EnvironmentFile=/etc/bang-giao/settings.env", service);
        Assert.DoesNotContain(service, line => line.StartsWith("Environment=", StringComparison.Ordinal) && line.Contains("__", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_starts_what_is_published_by_an_absolute_path(string unit)
    {
        var command = Assert.Single(Sections(unit)["Service"], line => line.StartsWith("ExecStart=", StringComparison.Ordinal))["ExecStart=".Length..].Split(' ');

        Assert.StartsWith("/", command[0], StringComparison.Ordinal);
        Assert.All(command.Where(part => part.StartsWith("/opt/bang-giao/server/", StringComparison.Ordinal)), part => Assert.True(File.Exists(Path.Combine(Folder, Path.GetFileName(part)))));
    }

    [Fact]
    public void The_app_is_given_the_time_that_it_needs_to_end_and_is_started_again_when_it_fails()
    {
        var service = Sections("bang-giao.service")["Service"];

        Assert.Contains("TimeoutStopSec=45", service);
        Assert.Contains("Restart=on-failure", service);
        Assert.Contains("WantedBy=multi-user.target", Sections("bang-giao.service")["Install"]);
    }

    [Fact]
    public void The_timer_starts_the_back_up_each_night_and_makes_up_for_a_missed_one()
    {
        var timer = Sections("bang-giao-backup.timer");

        Assert.Contains("OnCalendar=*-*-* 01:30", timer["Timer"]);
        Assert.Contains("Persistent=yes", timer["Timer"]);
        Assert.Contains("WantedBy=timers.target", timer["Install"]);
    }

    [Fact]
    public void The_proxies_replace_the_header_that_the_app_counts_clients_by()
    {
        var header = Settings().Single(line => line.StartsWith("RateLimit__ClientAddressHeader=", StringComparison.Ordinal)).Split('=')[1];

        Assert.Contains($"header_up {header} {{remote_host}}", File.ReadAllText(Path.Combine(Folder, "Caddyfile")), StringComparison.Ordinal);
        Assert.Contains($"proxy_set_header {header} $remote_addr;", File.ReadAllText(Path.Combine(Folder, "nginx.conf")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_of_settings_has_no_secret_in_it() => Assert.All(
        Settings().Where(line => line.Contains("SecretKey", StringComparison.Ordinal) || line.Contains("Sha256", StringComparison.Ordinal) || line.Contains("SigningKey", StringComparison.Ordinal) || line.StartsWith("AzureWebJobsStorage", StringComparison.Ordinal)),
        line => Assert.EndsWith("=", line, StringComparison.Ordinal));

    private static string[] Settings() => File.ReadAllLines(Path.Combine(Folder, "settings.env"));

    private static Dictionary<string, List<string>> Sections(string unit)
    {
        var sections = new Dictionary<string, List<string>>();
        List<string>? section = null;
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, unit)).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            if (line is ['[', .. var name, ']'])
                sections.Add(name, section = []);
            else if (section is not null && line.Contains('=', StringComparison.Ordinal))
                section.Add(line);
            else
                throw new FormatException($"{unit}: {line}");
        }
        return sections;
    }
}
