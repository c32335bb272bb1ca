using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BangGiao.Records.Attachments;
using BangGiao.Unit.Web.Access;
using BangGiao.Web.Access;
using Microsoft.Azure.Functions.Worker;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Infra;

/// <summary>
/// The settings that the app reads against <c>local.settings.sample.json</c> and the deployment: each is in both, with its default, and
/// nothing else is. Lists have as many entries as somebody sets, so their entries need not be there.
/// </summary>
public sealed partial class SettingsFilesTests
{
    private const string Storage = "AzureWebJobsStorage";

    // The settings that the Functions host reads, and not the app.
    private static readonly string[] OfTheHost =
    [
        "FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsDisableHomepage", "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri",
    ];

    private static readonly Dictionary<string, PropertyInfo> Options = OptionsOfTheApp();

    private static readonly IReadOnlyList<string> Schedules = [.. typeof(App).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .SelectMany(method => method.GetParameters())
        .Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()?.Schedule)
        .OfType<string>()
        .Where(schedule => schedule.StartsWith('%'))
        .Select(schedule => schedule.Trim('%'))];

    private static readonly Dictionary<string, string> Sample = Strings(JObject.Parse(Read("local.settings.sample.json"))["Values"]!);
    private static readonly Dictionary<string, string> Deployed = Strings(JObject.Parse(Read(Path.Combine("infra", "app-settings.json"))));

    private static IEnumerable<string> Single => Options.Where(option => !IsList(option.Value)).Select(option => option.Key).Where(name => !name.Contains("__0__", StringComparison.Ordinal)).Concat(Schedules);

    [Fact]
    public void The_sample_has_every_setting_that_the_app_reads_and_no_other()
    {
        Assert.Empty(Single.Append(Storage).Except(Sample.Keys));
        Assert.DoesNotContain(Sample.Keys, name => !IsKnown(name) && name is not (Storage or "FUNCTIONS_WORKER_RUNTIME"));
    }

    [Fact]
    public void The_deployment_has_every_setting_that_the_app_reads_with_its_default_and_no_other()
    {
        Assert.Equal(Single.Order(StringComparer.Ordinal), Deployed.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Options.Where(option => Deployed.ContainsKey(option.Key) && !Same(Default(option.Value), Deployed[option.Key])).Select(option => $"{option.Key} is by default '{Default(option.Value)}'"));
        Assert.All(Schedules, schedule => Assert.Equal(Sample[schedule], Deployed[schedule]));
    }

    [Fact]
    public void The_sample_leaves_only_settings_empty_that_the_app_does_not_need() => Assert.Empty(
        Sample.Where(setting => setting.Value.Length == 0 && Default(Options[setting.Key]) is { Length: > 0 }).Select(setting => setting.Key));

    [Fact]
    public async Task The_templates_set_only_what_the_app_or_its_host_reads()
    {
        var applied = Assert.Single(ArmResources.Of(await Bicep.CompiledAsync(), "Microsoft.Web/sites/config"));
        var template = ArmResources.Templates(await Bicep.CompiledAsync()).Single(one => one["resources"]!.ToString().Contains((string)applied["properties"]!, StringComparison.Ordinal) && one["variables"]?["ofAzure"] is not null);

        var names = SettingName().Matches((template["variables"]!.ToString() + applied["properties"] + string.Concat(Bicep.ParameterFiles.Select(File.ReadAllText)) + Read("infra/main.bicep")).Replace("{0}", "0", StringComparison.Ordinal).Replace("{1}", "0", StringComparison.Ordinal))
            .Select(match => match.Value).Distinct().ToList();

        Assert.Contains("Access__Keys__0__AgencyIds__0", names);
        Assert.DoesNotContain(names, name => !IsKnown(name) && !OfTheHost.Contains(name));
        Assert.Empty(OfTheHost.Except(names).Except(["FUNCTIONS_WORKER_RUNTIME"]));
    }

    private static bool IsKnown(string name) =>
        Schedules.Contains(name) || Options.ContainsKey(name) || Options.ContainsKey(Place().Replace(name, "__0")) || Options.ContainsKey(Place().Replace(Last().Replace(name, ""), "__0"));

    // The name of an option is that of its section and its own; entries of a list of options have their place between them.
    private static Dictionary<string, PropertyInfo> OptionsOfTheApp()
    {
        var types = typeof(App).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsNested: false } && type.Name.EndsWith("Options", StringComparison.Ordinal)).ToList();
        var nested = types.SelectMany(type => type.GetProperties()).Select(ElementOf).ToHashSet();
        return types
            .Where(type => !nested.Contains(type))
            .SelectMany(type => Below(SectionOf(type), type))
            .ToDictionary(option => option.Name, option => option.Property, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Name, PropertyInfo Property)> Below(string prefix, Type type) => type.GetProperties()
        .SelectMany(property => !ElementOf(property).Name.EndsWith("Options", StringComparison.Ordinal)
            ? [((property is { Name: nameof(AccessOptions.PublicRead), DeclaringType.Name: nameof(AccessOptions) } ? "Registry__" : prefix) + property.Name, property)]
            : Below($"{prefix}{property.Name}__{(IsList(property) ? "0__" : "")}", ElementOf(property)));

    // Options that share a section with others do not name it.
    private static string SectionOf(Type type) =>
        ((string?)type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() ?? (type == typeof(AttachmentOptions) ? "Registry" : throw new InvalidOperationException($"{type.Name} names no section.")))
            .Replace(":", "__", StringComparison.Ordinal) + "__";

    private static Type ElementOf(PropertyInfo property) => IsList(property) ? property.PropertyType.GetGenericArguments()[^1] : property.PropertyType;

    private static bool IsList(PropertyInfo property) => property.PropertyType.IsGenericType && Nullable.GetUnderlyingType(property.PropertyType) is null;

    private static string Default(PropertyInfo property) => property.GetValue(Activator.CreateInstance(property.DeclaringType!)) switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString()!,
    };

    private static bool Same(string known, string written) => string.Equals(known, written, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Strings(JToken values) => ((JObject)values).Properties().ToDictionary(value => value.Name, value => (string)value.Value!, StringComparer.Ordinal);

    private static string Read(string path) => File.ReadAllText(Path.Combine(Sources.Root, path));

    [GeneratedRegex(@"\b(?:[A-Z][A-Za-z0-9]*__\w+|AzureWebJobs\w+|APPLICATIONINSIGHTS_\w+|FUNCTIONS_\w+|\w+Schedule)\b")]
    private static partial Regex SettingName();

    [GeneratedRegex(@"__\d+(?=__|$)")]
    private static partial Regex Place();

    [GeneratedRegex(@"__\d+$")]
    private static partial Regex Last();
}
