using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using BangGiao.Json;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Docs;

/// <summary>The operator's page of settings against the options that the app reads.</summary>
public partial class SettingsPageTests
{
    private static readonly IReadOnlyList<(string Setting, string Default)> Rows = Read();

    public static TheoryData<string, string> Options
    {
        get
        {
            var options = new TheoryData<string, string>();
            foreach (var type in typeof(App).Assembly.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)))
            {
                foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
                    options.Add(type.FullName!, property.Name);
            }
            return options;
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_stands_on_the_page_with_its_default(string type, string option)
    {
        var property = typeof(App).Assembly.GetType(type)!.GetProperty(option)!;
        var known = Default(property);

        var row = Assert.Single(Rows, row => row.Setting.EndsWith("__" + option, StringComparison.Ordinal) && IsOf(type, row.Setting));

        if (known is not null)
            Assert.Equal($"`{known}`", row.Default);
    }

    [Fact]
    public void Every_setting_on_the_page_is_an_option()
    {
        var names = Options.Select(option => (string)option[1]).ToHashSet();

        Assert.DoesNotContain(Rows.Select(row => row.Setting), setting => setting.Contains("__", StringComparison.Ordinal) && !names.Contains(setting.Split("__")[^1]));
    }

    [Fact]
    public void Every_setting_of_the_sample_is_on_the_page()
    {
        var sample = JObject.Parse(File.ReadAllText(Path.Combine(Repository(), "local.settings.sample.json")))["Values"]!;
        var written = Rows.Select(row => Number().Replace(row.Setting, "__")).ToHashSet();

        var missing = sample.Cast<JProperty>().Select(value => Number().Replace(value.Name, "__")).Where(name => !written.Contains(name));

        Assert.Equal(["FUNCTIONS_WORKER_RUNTIME"], missing);
    }

    // Options of one section are not told apart by their names alone: the section is the one that the type's constant names, where it has one.
    private static bool IsOf(string type, string setting) =>
        typeof(App).Assembly.GetType(type)!.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() is not string section
            || setting.StartsWith(section + "__", StringComparison.Ordinal)
            || setting == "Registry__PublicRead";

    // What is empty, a list, or told in words is not compared.
    private static string? Default(PropertyInfo property) => property.GetValue(Activator.CreateInstance(property.DeclaringType!)) switch
    {
        null or "" or (IEnumerable and not string) => null,
        bool flag => flag ? "true" : "false",
        Enum code => CodeName.Of(code),
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

    [GeneratedRegex(@"__\d+__")]
    private static partial Regex Number();
}
