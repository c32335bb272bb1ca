using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Docs;

/// <summary>The operator's page of settings against the options that the app reads.</summary>
public partial class SettingsPageTests
{
    private static readonly IReadOnlyList<(string Setting, string Default)> Rows = Read();

    // The sections of options whose type names none.
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["AccessOptions"] = "Registry__",
        ["AnniversaryTierOptions"] = "Anniversaries__Tiers__0__",
        ["ApiKeyOptions"] = "Access__Keys__0__",
        ["AttachmentOptions"] = "Registry__",
        ["EntraOptions"] = "Access__Entra__",
        ["PaperHeadOptions"] = "Papers__Vi__",
        ["SmtpOptions"] = "Notifications__Smtp__",
    };

    public static TheoryData<string, string> Options
    {
        get
        {
            var options = new TheoryData<string, string>();
            foreach (var property in Types().SelectMany(type => type.GetProperties()).Where(property => property.SetMethod is { IsPublic: true }))
            {
                if (!property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal))
                    options.Add(property.DeclaringType!.Name, property.Name);
            }
            return options;
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_stands_on_the_page_with_its_default(string type, string option)
    {
        var known = Default(Types().Single(one => one.Name == type).GetProperty(option)!);

        var row = Assert.Single(Rows, row => row.Setting == Prefix(type) + option);

        if (known is not null)
            Assert.Equal($"`{known}`", row.Default, ignoreCase: true);
    }

    [Fact]
    public void Every_setting_on_the_page_is_an_option()
    {
        var options = Types().SelectMany(type => type.GetProperties().Select(property => Prefix(type.Name) + property.Name)).ToHashSet();

        Assert.DoesNotContain(
            Rows.Select(row => Last().Replace(row.Setting, "")),
            setting => setting.Contains("__", StringComparison.Ordinal) && !options.Contains(setting));
    }

    [Fact]
    public void Every_setting_of_the_sample_is_on_the_page()
    {
        var sample = JObject.Parse(File.ReadAllText(Path.Combine(Repository(), "local.settings.sample.json")))["Values"]!;
        var written = Rows.Select(row => Number().Replace(row.Setting, "__")).ToHashSet();

        // An entry of a list ends with its index, and the list has one row; so has the head of papers for all languages.
        var missing = sample.Cast<JProperty>().Select(value => Number().Replace(PaperLanguage().Replace(value.Name.TrimEnd('0', '_'), "Papers__Vi__"), "__")).Where(name => !written.Contains(name));

        Assert.Equal(["FUNCTIONS_WORKER_RUNTIME"], missing);
    }

    private static IEnumerable<Type> Types() => typeof(App).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type is { IsNested: false, IsPublic: true });

    private static string Prefix(string type) => Prefixes.TryGetValue(type, out var prefix)
        ? prefix
        : (string)Types().Single(one => one.Name == type).GetField("Section", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()! + "__";

    // Empty defaults, lists and defaults in words are not compared.
    private static string? Default(PropertyInfo property) => property.GetValue(Activator.CreateInstance(property.DeclaringType!)) switch
    {
        null or "" or (IEnumerable and not string) => null,
        bool flag => flag ? "true" : "false",
        Enum code => code.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var text => text.ToString(),
    };

    private static List<(string, string)> Read() => [.. Row().Matches(File.ReadAllText(Path.Combine(Repository(), "docs", "settings.md")))
        .Select(match => (match.Groups["setting"].Value, match.Groups["default"].Value.Trim()))];

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BangGiao.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"^\| `(?<setting>[A-Za-z0-9_]+)` \|(?<default>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"__\d+$")]
    private static partial Regex Last();

    [GeneratedRegex("^Papers__(?:En|Ar)__")]
    private static partial Regex PaperLanguage();

    [GeneratedRegex(@"__\d+__")]
    private static partial Regex Number();
}
